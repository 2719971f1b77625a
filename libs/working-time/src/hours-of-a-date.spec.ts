import type { Calendar } from './calendar.js';
import { compile } from './working-time.js';

const local = (timezone: string, date: string, time: string) =>
  compile({ timezone, hours: { mon: [['00:00', '24:00']] } }).instantOf(date, time);

/** Working seconds of one local date. */
const secondsOf = (calendar: Calendar, date: string, next: string) => {
  const time = compile(calendar);
  return time.elapsed(local(calendar.timezone, date, '00:00'), local(calendar.timezone, next, '00:00'));
};

const everyDay = (...ranges: [string, string][]) => ({
  mon: ranges,
  tue: ranges,
  wed: ranges,
  thu: ranges,
  fri: ranges,
  sat: ranges,
  sun: ranges,
});
const hours = (count: number) => count * 3600;

describe('the hours of a date', () => {
  it('may be several, and touch', () =>
    expect(
      secondsOf(
        { timezone: 'UTC', hours: everyDay(['09:00', '12:00'], ['12:00', '13:00'], ['14:00', '17:30']) },
        '2026-04-01',
        '2026-04-02',
      ),
    ).toBe(hours(7.5)));

  it('may last to midnight, and all day', () =>
    expect(secondsOf({ timezone: 'UTC', hours: everyDay(['00:00', '24:00']) }, '2026-04-01', '2026-04-02')).toBe(
      hours(24),
    ));

  it('may go on over midnight, into the next date', () => {
    const calendar = { timezone: 'UTC', hours: { fri: [['22:00', '06:00']] as const } };
    expect(secondsOf(calendar, '2026-04-03', '2026-04-04')).toBe(hours(2));
    expect(secondsOf(calendar, '2026-04-04', '2026-04-05')).toBe(hours(6));
  });

  it('are none on a holiday, midnight to midnight, also for the night before', () => {
    const nights = { timezone: 'UTC', hours: everyDay(['22:00', '06:00']), holidays: ['2026-04-04'] };
    expect(secondsOf(nights, '2026-04-03', '2026-04-04')).toBe(hours(8));
    expect(secondsOf(nights, '2026-04-04', '2026-04-05')).toBe(0);
    expect(secondsOf(nights, '2026-04-05', '2026-04-06')).toBe(hours(2));
  });

  it('are none on a holiday, though the date has hours of its own', () => {
    const calendar: Calendar = {
      timezone: 'UTC',
      hours: { sat: [['09:00', '17:00']] },
      shifts: { '2026-04-04': [['09:00', '13:00']] },
      holidays: ['2026-04-04'],
    };
    expect(secondsOf(calendar, '2026-04-04', '2026-04-05')).toBe(0);
  });

  it('are less a break that goes on over midnight, on both dates', () => {
    const night: Calendar = {
      timezone: 'UTC',
      hours: { fri: [['22:00', '06:00']] },
      breaks: { '2026-04-03': [['23:30', '00:45']] },
    };
    expect(secondsOf(night, '2026-04-03', '2026-04-04')).toBe(hours(1.5));
    expect(secondsOf(night, '2026-04-04', '2026-04-05')).toBe(hours(5.25));
  });

  it('are those of the date where the date has its own: a short day, a working Saturday', () => {
    const calendar: Calendar = {
      timezone: 'UTC',
      hours: { thu: [['09:00', '17:00']] },
      shifts: { '2026-04-02': [['09:00', '12:00']], '2026-04-04': [['09:00', '13:00']], '2026-04-09': [] },
    };
    expect(secondsOf(calendar, '2026-04-02', '2026-04-03')).toBe(hours(3));
    expect(secondsOf(calendar, '2026-04-04', '2026-04-05')).toBe(hours(4));
    expect(secondsOf(calendar, '2026-04-09', '2026-04-10')).toBe(0);
    expect(secondsOf(calendar, '2026-04-16', '2026-04-17')).toBe(hours(8));
  });

  it('are shorter by its breaks, wherever they fall', () => {
    const calendar: Calendar = {
      timezone: 'UTC',
      hours: everyDay(['09:00', '17:00']),
      breaks: {
        '2026-04-02': [
          ['12:00', '13:00'],
          ['12:30', '13:30'],
          ['16:30', '19:00'],
          ['05:00', '06:00'],
        ],
      },
    };
    expect(secondsOf(calendar, '2026-04-02', '2026-04-03')).toBe(hours(6));
    expect(secondsOf(calendar, '2026-04-03', '2026-04-04')).toBe(hours(8));
  });
});

describe('hours on the day that the clocks change', () => {
  const berlin = (from: string, to: string) => ({ timezone: 'Europe/Berlin', hours: everyDay([from, to]) });
  const spring = ['2026-03-29', '2026-03-30'] as const;
  const autumn = ['2026-10-25', '2026-10-26'] as const;

  it.each([
    ['a whole day in spring has 23 hours', berlin('00:00', '24:00'), spring, 23],
    ['a whole day in autumn has 25', berlin('00:00', '24:00'), autumn, 25],
    ['hours that lie within the gap are none', berlin('02:00', '03:00'), spring, 0],
    ['hours that begin within the gap begin later by the gap', berlin('02:30', '05:00'), spring, 1.5],
    ['hours that end within the gap end later by the gap', berlin('01:00', '02:30'), spring, 1.5],
    ['an hour that comes twice counts twice', berlin('02:00', '03:00'), autumn, 2],
    ['half of an hour that comes twice is the first half', berlin('01:00', '02:30'), autumn, 1.5],
    [
      'what touches in the gap counts once',
      { ...berlin('01:00', '02:30'), hours: everyDay(['01:00', '02:30'], ['03:00', '04:00']) },
      spring,
      2,
    ],
    [
      'half an hour is gained on Lord Howe',
      { timezone: 'Australia/Lord_Howe', hours: everyDay(['00:00', '24:00']) },
      ['2026-04-05', '2026-04-06'],
      24.5,
    ],
    [
      'midnight itself is missing in Beirut',
      { timezone: 'Asia/Beirut', hours: everyDay(['00:00', '24:00']) },
      ['2026-03-29', '2026-03-30'],
      23,
    ],
    [
      'Samoa never had the 30th of December 2011',
      { timezone: 'Pacific/Apia', hours: everyDay(['09:00', '17:00']) },
      ['2011-12-29', '2011-12-31'],
      8,
    ],
  ] as const)('%s', (_, calendar, [date, next], count) => expect(secondsOf(calendar, date, next)).toBe(hours(count)));
});

describe('zones that are off the hour', () => {
  it.each([
    ['Asia/Kathmandu', '2026-04-01T03:15:00.000Z'],
    ['Asia/Kolkata', '2026-04-01T03:30:00.000Z'],
    ['Pacific/Chatham', '2026-03-31T19:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-03-31T19:00:00.000Z'],
    ['America/Argentina/Salta', '2026-04-01T12:00:00.000Z'],
  ])('opens at nine in %s', (timezone, instant) =>
    expect(new Date(local(timezone, '2026-04-01', '09:00')).toISOString()).toBe(instant),
  );

  it('knows the seconds of local mean time', () =>
    expect(
      compile({ timezone: 'Africa/Monrovia', hours: { mon: [['09:00', '17:00']] } }).offsetAt(Date.UTC(1960, 0, 1)),
    ).toBe(-2670));
});
