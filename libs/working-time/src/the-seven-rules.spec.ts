import type { Calendar } from './calendar.js';
import { compile } from './working-time.js';

const office = [['09:00', '17:00']] as const;
const berlin: Calendar = {
  timezone: 'Europe/Berlin',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays: ['2027-03-26', '2027-03-29'],
};
const allDay = [['00:00', '24:00']] as const;
const always = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay };

const at = (instant: string) => Date.parse(instant);
const said = (instant: number) => new Date(instant).toISOString();
const hours = (count: number) => count * 3600;

describe('rule 1: what has passed is the working time between two instants, less every pause once', () => {
  it('gives 23 hours for a day of 23 hours, and 25 for one of 25', () => {
    const { elapsed } = compile({ timezone: 'Europe/Berlin', hours: always });
    expect(elapsed(at('2027-03-28T00:00:00+01:00'), at('2027-03-29T00:00:00+02:00'))).toBe(hours(23));
    expect(elapsed(at('2027-10-31T00:00:00+02:00'), at('2027-11-01T00:00:00+01:00'))).toBe(hours(25));
  });

  it('counts the first instant and not the last', () => {
    const { elapsed } = compile(berlin);
    expect(elapsed(at('2027-03-22T16:59:59+01:00'), at('2027-03-22T17:00:00+01:00'))).toBe(1);
    expect(elapsed(at('2027-03-22T17:00:00+01:00'), at('2027-03-23T09:00:00+01:00'))).toBe(0);
  });

  it('is nothing when the end lies before the beginning, whatever was paused', () => {
    const { elapsed } = compile(berlin);
    const [monday, tuesday] = [at('2027-03-22T09:00:00+01:00'), at('2027-03-23T09:00:00+01:00')];
    expect(elapsed(tuesday, monday)).toBe(0);
    expect(elapsed(tuesday, monday, [{ from: monday }])).toBe(0);
  });
});

describe('rule 2: what is due is due at the first instant at which so much has passed', () => {
  const { due } = compile(berlin);

  it.each([
    [
      'at closing time when it is used up exactly then',
      '2027-03-22T09:00:00+01:00',
      hours(8),
      '2027-03-22T17:00:00+01:00',
    ],
    [
      'at the opening plus one second when a second is left',
      '2027-03-22T09:00:00+01:00',
      hours(8) + 1,
      '2027-03-23T09:00:01+01:00',
    ],
    [
      'where it starts when there is nothing to use up, even on a holiday',
      '2027-03-26T12:00:00+01:00',
      0,
      '2027-03-26T12:00:00+01:00',
    ],
    ['at the latest such instant, looking back', '2027-03-23T09:00:00+01:00', -hours(8), '2027-03-22T09:00:00+01:00'],
    [
      'at the opening, not the closing before it, looking back',
      '2027-03-23T10:00:00+01:00',
      -hours(1),
      '2027-03-23T09:00:00+01:00',
    ],
  ])('%s', (_, from, seconds, then) => expect(said(due(at(from), seconds))).toBe(said(at(then))));
});

describe('rule 3: a pause takes out only the working time that it covers', () => {
  const { due, elapsed } = compile(berlin);
  const [monday, tuesday] = [at('2027-03-22T09:00:00+01:00'), at('2027-03-23T09:00:00+01:00')];
  const pause = (from: string, to?: string) => ({ from: at(from), to: to === undefined ? undefined : at(to) });

  it('takes nothing out of a night', () =>
    expect(elapsed(monday, tuesday, [pause('2027-03-22T17:00:00+01:00', '2027-03-23T09:00:00+01:00')])).toBe(hours(8)));

  it('counts once where two overlap, in whatever order they are told', () => {
    const two = [
      pause('2027-03-22T11:00:00+01:00', '2027-03-22T13:00:00+01:00'),
      pause('2027-03-22T10:00:00+01:00', '2027-03-22T12:00:00+01:00'),
    ];
    expect(elapsed(monday, tuesday, two)).toBe(hours(5));
    expect(elapsed(monday, tuesday, two.toReversed())).toBe(hours(5));
  });

  it('may begin before the clock, and may still be open', () => {
    expect(said(due(monday, hours(1), [pause('2020-01-01T00:00:00Z', '2027-03-22T10:00:00+01:00')]))).toBe(
      said(at('2027-03-22T11:00:00+01:00')),
    );
    expect(elapsed(monday, tuesday, [pause('2027-03-22T10:00:00+01:00')])).toBe(hours(1));
  });

  it('is due where it was used up before a pause begins', () =>
    expect(due(monday, hours(1), [pause('2027-03-22T10:00:00+01:00')])).toBe(at('2027-03-22T10:00:00+01:00')));
});

describe('rule 4: a local time that is missing moves forward by the gap, one that comes twice counts for each second', () => {
  const onSunday = (range: readonly [string, string]) =>
    compile({ timezone: 'Europe/Berlin', hours: { sun: [range] } });
  const spring = [at('2027-03-28T00:00:00+01:00'), at('2027-03-29T00:00:00+02:00')] as const;
  const autumn = [at('2027-10-31T00:00:00+02:00'), at('2027-11-01T00:00:00+01:00')] as const;

  it.each([
    ['an opening within the gap', ['02:30', '05:00'], spring, hours(1.5)],
    ['hours that lie within the gap and become empty', ['02:00', '03:00'], spring, 0],
    ['an hour that comes twice', ['02:00', '03:00'], autumn, hours(2)],
    ['a closing within it: the first is meant', ['01:00', '02:30'], autumn, hours(1.5)],
  ] as const)('%s', (_, range, day, seconds) => expect(onSunday(range).elapsed(...day)).toBe(seconds));
});

describe('rule 5: a working day is a local date with any working time', () => {
  const { addDays, countDays } = compile({ ...berlin, shifts: { '2027-03-27': [['10:00', '10:01']] } });

  it.each([
    ['moves so many dates and keeps the time of day', '2027-03-22T10:30:00+01:00', 1, '2027-03-23T10:30:00+01:00'],
    ['takes a minute for a day', '2027-03-25T10:30:00+01:00', 1, '2027-03-27T10:30:00+01:00'],
    [
      'counts the first working day as day one from a holiday',
      '2027-03-26T10:30:00+01:00',
      1,
      '2027-03-27T10:30:00+01:00',
    ],
    ['stays for zero, on a holiday also', '2027-03-26T10:30:00+01:00', 0, '2027-03-26T10:30:00+01:00'],
    ['goes back', '2027-03-30T10:30:00+02:00', -2, '2027-03-25T10:30:00+01:00'],
  ])('%s', (_, from, days, then) => expect(said(addDays(at(from), days))).toBe(said(at(then))));

  it('ends with the work of that day when it is asked to', () =>
    expect(said(addDays(at('2027-03-25T10:30:00+01:00'), 1, 'endOfWorkingDay'))).toBe(
      said(at('2027-03-27T10:01:00+01:00')),
    ));

  it('counts both ends', () =>
    expect(countDays(at('2027-03-25T23:00:00+01:00'), at('2027-03-30T01:00:00+02:00'))).toBe(3));

  it('is refused beyond the years that are known', () => {
    for (const days of [1e15, -1e15, 110_000])
      expect(() => addDays(at('2027-03-25T10:30:00+01:00'), days)).toThrow('1900 to 2199');
  });
});

describe('rule 6: a date has the hours of its weekday, or its own, less its breaks, and none on a holiday', () => {
  const ramadan: Calendar = {
    timezone: 'Africa/Cairo',
    hours: {
      sun: [
        ['08:00', '12:00'],
        ['13:00', '17:00'],
      ],
      mon: [['20:00', '24:00']],
      tue: [['22:00', '04:00']],
    },
    shifts: { '2027-02-14': [['09:00', '14:00']], '2027-02-20': [['09:00', '13:00']] },
    breaks: { '2027-02-14': [['12:00', '12:30']] },
    holidays: ['2027-02-17', '2027-02-21'],
  };
  const { elapsed, instantOf } = compile(ramadan);
  const worked = (date: string, next: string) => elapsed(instantOf(date, '00:00'), instantOf(next, '00:00'));

  it.each([
    ['several ranges', '2027-02-07', '2027-02-08', hours(8)],
    ['a range to midnight', '2027-02-08', '2027-02-09', hours(4)],
    ['a range across midnight, on its first date', '2027-02-09', '2027-02-10', hours(2)],
    ['and on the next', '2027-02-10', '2027-02-11', hours(4)],
    ['short hours of a dated day, less its break', '2027-02-14', '2027-02-15', hours(4.5)],
    ['a special working Saturday', '2027-02-20', '2027-02-21', hours(4)],
    ['a holiday', '2027-02-21', '2027-02-22', 0],
    ['a holiday that ends the night before at midnight', '2027-02-17', '2027-02-18', 0],
  ])('%s', (_, date, next, seconds) => expect(worked(date, next)).toBe(seconds));
});

describe('rule 7: a calendar by which nobody could count is refused, and the entry is named', () => {
  it.each([
    ['no open hour', { ...berlin, hours: {} }, 'NO_OPEN_HOUR', 'hours'],
    ['overlapping ranges', { ...berlin, hours: { mon: [...office, ['16:00', '18:00']] } }, 'OVERLAP', 'hours.mon[1]'],
    ['a reversed range', { ...berlin, hours: { mon: [['17:00', '09:00']] } }, 'REVERSED', 'hours.mon[0]'],
    ['an unknown zone', { ...berlin, timezone: 'Europe/Atlantis' }, 'UNKNOWN_ZONE', 'timezone'],
    ['an impossible date', { ...berlin, holidays: ['2027-02-29'] }, 'IMPOSSIBLE_DATE', 'holidays[0]'],
  ] as const)('%s', (_, calendar, code, entry) =>
    expect(() => compile(calendar as unknown as Calendar)).toThrow(
      expect.objectContaining({ code, problems: [expect.objectContaining({ entry })] }),
    ),
  );
});
