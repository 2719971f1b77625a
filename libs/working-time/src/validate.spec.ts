import type { Calendar } from './calendar.js';
import { validate } from './validate.js';
import { compile } from './working-time.js';

const sound: Calendar = { timezone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } };
const entriesOf = (calendar: unknown) => validate(calendar as Calendar).map(({ code, entry }) => `${code} ${entry}`);
const quarter = (index: number) => {
  const time = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return [time(index * 3), time(index * 3 + 2)];
};

describe('a calendar that cannot be counted by is refused, naming the entry', () => {
  it.each([
    ['nothing at all', undefined, ['NOT_A_CALENDAR ']],
    ['no hours', { timezone: 'UTC' }, ['NOT_A_CALENDAR hours']],
    ['hours that are no ranges', { ...sound, hours: { mon: ['09:00', '17:00'] } }, ['NOT_A_CALENDAR hours']],
    ['no open hour', { ...sound, hours: { mon: [] } }, ['NO_OPEN_HOUR hours']],
    [
      'an open hour on a holiday only',
      { ...sound, hours: {}, holidays: ['2026-04-04'], shifts: { '2026-04-04': [['09:00', '13:00']] } },
      ['NO_OPEN_HOUR hours'],
    ],
    [
      'overlapping ranges',
      {
        ...sound,
        hours: {
          mon: [
            ['09:00', '12:00'],
            ['11:00', '17:00'],
          ],
        },
      },
      ['OVERLAP hours.mon[1]'],
    ],
    [
      'a night that runs into the morning shift',
      { ...sound, hours: { mon: [['22:00', '06:00']], tue: [['05:00', '12:00']] } },
      ['OVERLAP hours.tue[0]'],
    ],
    [
      'the night of a Sunday that runs into Monday',
      { ...sound, hours: { sun: [['22:00', '06:00']], mon: [['05:00', '12:00']] } },
      ['OVERLAP hours.mon[0]'],
    ],
    [
      'the night of a shift that runs into the shift of the next date',
      { ...sound, shifts: { '2026-04-04': [['22:00', '06:00']], '2026-04-05': [['05:00', '12:00']] } },
      ['OVERLAP shifts.2026-04-05[0]'],
    ],
    [
      'the night of a shift that runs into the usual hours of the next date',
      { timezone: 'UTC', hours: { mon: [['05:00', '12:00']] }, shifts: { '2026-04-05': [['22:00', '06:00']] } },
      ['OVERLAP hours.mon[0]'],
    ],
    [
      'a usual night that runs into a shift',
      { timezone: 'UTC', hours: { sat: [['22:00', '06:00']] }, shifts: { '2026-04-05': [['05:00', '12:00']] } },
      ['OVERLAP shifts.2026-04-05[0]'],
    ],
    ['a reversed range', { ...sound, hours: { mon: [['17:00', '09:00']] } }, ['REVERSED hours.mon[0]']],
    ['an empty range', { ...sound, hours: { mon: [['09:00', '09:00']] } }, ['REVERSED hours.mon[0]']],
    [
      'a reversed shift',
      { ...sound, shifts: { '2026-04-04': [['13:00', '09:00']] } },
      ['REVERSED shifts.2026-04-04[0]'],
    ],
    [
      'a reversed break',
      { ...sound, breaks: { '2026-04-02': [['13:00', '12:00']] } },
      ['REVERSED breaks.2026-04-02[0]'],
    ],
    [
      'an hour that no clock shows',
      { ...sound, hours: { mon: [['09:00', '25:00']] } },
      ['IMPOSSIBLE_TIME hours.mon[0]'],
    ],
    ['an unknown zone', { ...sound, timezone: 'Europe/Atlantis' }, ['UNKNOWN_ZONE timezone']],
    ['an unknown weekday', { ...sound, hours: { monday: [['09:00', '17:00']] } }, ['UNKNOWN_WEEKDAY hours.monday']],
    ['a date that never comes', { ...sound, holidays: ['2026-04-03', '2026-02-30'] }, ['IMPOSSIBLE_DATE holidays[1]']],
    ['a dated break on no date', { ...sound, breaks: { 'Good Friday': [] } }, ['IMPOSSIBLE_DATE breaks.Good Friday']],
    [
      'four hundred ranges',
      { ...sound, hours: { mon: Array.from({ length: 400 }, (_, index) => quarter(index)) } },
      ['TOO_MANY_RANGES hours.mon'],
    ],
  ])('%s', (_, calendar, entries) => expect(entriesOf(calendar)).toEqual(entries));

  it('says all of its faults at once', () =>
    expect(entriesOf({ timezone: 'Mars', hours: { mon: [['17:00', '09:00']] }, holidays: ['x'] })).toHaveLength(3));

  it('is not compiled', () =>
    expect(() => compile({ ...sound, timezone: 'Europe/Atlantis' })).toThrow('There is no time zone Europe/Atlantis.'));
});

describe('a calendar that is merely unusual is accepted', () => {
  it.each([
    ['nights', { ...sound, hours: { mon: [['22:00', '06:00']] } }],
    [
      'ranges that touch',
      {
        ...sound,
        hours: {
          mon: [
            ['09:00', '12:00'],
            ['12:00', '24:00'],
          ],
          tue: [['00:00', '06:00']],
        },
      },
    ],
    ['hours to the second', { ...sound, hours: { mon: [['09:00:30', '17:00:15']] } }],
    [
      'a night before a holiday, on which its shift is not worked',
      {
        ...{ timezone: 'UTC', hours: { sat: [['22:00', '06:00']] }, holidays: ['2026-04-05'] },
        shifts: { '2026-04-05': [['05:00', '12:00']] },
      },
    ],
    ['shifts only', { timezone: 'UTC', hours: {}, shifts: { '2026-04-04': [['09:00', '13:00']] } }],
    ['a holiday said twice', { ...sound, holidays: ['2026-04-03', '2026-04-03'] }],
  ])('%s', (_, calendar) => expect(entriesOf(calendar)).toEqual([]));
});
