import { compile } from './working-time.js';

const office = [['09:00', '17:00']] as const;
const { addDays, countDays } = compile({
  timezone: 'Europe/Berlin',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays: ['2027-03-26', '2027-03-29'],
});

const at = (instant: string) => Date.parse(instant);
const said = (instant: number) => new Date(instant).toISOString();

describe('adding working days', () => {
  it.each([
    ['keeps the time of day', '2027-03-22T10:30:00+01:00', 2, '2027-03-24T10:30:00+01:00'],
    ['also over the change of the clocks', '2027-03-25T10:30:00+01:00', 1, '2027-03-30T10:30:00+02:00'],
    [
      'counts the first working day as day one from a day off',
      '2027-03-27T12:00:00+01:00',
      1,
      '2027-03-30T12:00:00+02:00',
    ],
    ['goes back when it is negative', '2027-03-30T08:00:00+02:00', -2, '2027-03-24T08:00:00+01:00'],
    ['goes back from a day off', '2027-03-28T12:00:00+02:00', -1, '2027-03-25T12:00:00+01:00'],
    ['stays for zero, even on a day off', '2027-03-27T12:00:00+01:00', 0, '2027-03-27T12:00:00+01:00'],
    ['moves a missing time of day forward', '2024-03-29T02:30:00+01:00', 1, '2024-04-01T02:30:00+02:00'],
  ])('%s', (_, from, days, to) => expect(said(addDays(at(from), days))).toBe(said(at(to))));

  it('may end with the work of that day', () =>
    expect(said(addDays(at('2027-03-25T10:30:00+01:00'), 1, 'endOfWorkingDay'))).toBe('2027-03-30T15:00:00.000Z'));

  it('reaches a decade ahead', () =>
    expect(said(addDays(at('2027-03-22T10:30:00+01:00'), 2610)).slice(0, 4)).toBe('2037'));
});

describe('counting working days', () => {
  it.each([
    ['one day is one day', '2027-03-22T10:00:00+01:00', '2027-03-22T11:00:00+01:00', 1],
    ['counts both ends', '2027-03-22T18:00:00+01:00', '2027-03-24T06:00:00+01:00', 3],
    ['leaves out holidays and weekends', '2027-03-25T12:00:00+01:00', '2027-03-30T12:00:00+02:00', 2],
    ['is nothing on a weekend', '2027-03-27T00:00:00+01:00', '2027-03-28T20:00:00+02:00', 0],
    ['is nothing backwards', '2027-03-25T12:00:00+01:00', '2027-03-24T12:00:00+01:00', 0],
    ['goes over years', '2025-01-01T12:00:00+01:00', '2026-12-31T12:00:00+01:00', 522],
  ])('%s', (_, from, to, days) => expect(countDays(at(from), at(to))).toBe(days));
});
