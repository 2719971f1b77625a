import { compile } from '@connex/working-time';

const range = [['09:00', '17:00']] as const;
const week = compile({
  timezone: 'Europe/Berlin',
  hours: { mon: range, tue: range, wed: range, thu: range, fri: range },
});

const inBerlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** A diary's instant so many working days before `now` (RFC 3339), at a Berlin time of day: `daysAgo(now)(3, '10:12')`. */
export const daysAgo = (now: string) => (days: number, time: string) =>
  `${inBerlin.format(week.addDays(Date.parse(now), -days))} ${time}`;
