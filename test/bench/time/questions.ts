import type { Calendar } from '@connex/working-time';

const office = [['09:00', '17:00']] as const;

/** Land Berlin in 2027 and 2028; every contender counts by it. */
export const berlin: Calendar = {
  timezone: 'Europe/Berlin',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays:
    `2027-01-01 2027-03-08 2027-03-26 2027-03-29 2027-05-01 2027-05-06 2027-05-17 2027-10-03 2027-12-24 2027-12-25
    2027-12-26 2027-12-31 2028-01-01 2028-03-08 2028-04-14 2028-04-17 2028-05-01 2028-05-25 2028-06-05 2028-06-17
    2028-10-03 2028-12-24 2028-12-25 2028-12-26 2028-12-31`.split(/\s+/),
};

/** A working day of a target, in seconds. */
export const BD = 28_800;

/** Starts within working hours, so that days and hours mean the same to everybody. */
export const starts: readonly number[] = [
  '2027-01-04T10:12:00+01:00',
  '2027-02-09T16:30:00+01:00',
  '2027-03-05T16:30:00+01:00',
  '2027-03-24T11:05:00+01:00',
  '2027-05-04T14:45:00+02:00',
  '2027-06-30T09:30:00+02:00',
  '2027-08-16T12:00:00+02:00',
  '2027-09-29T15:59:00+02:00',
].map((instant) => Date.parse(instant));

/** How long a question reaches: four days, and a year of them. */
export const reaches = [
  { name: 'four days', days: 4 },
  { name: 'a year', days: 250 },
] as const;
