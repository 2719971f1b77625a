import type { Calendar } from './calendar.js';
import { compile } from './working-time.js';

const office = [['09:00', '17:00']] as const;
const week = { mon: office, tue: office, wed: office, thu: office, fri: office };
const berlin: Calendar = {
  timezone: 'Europe/Berlin',
  hours: week,
  holidays: ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01', '2027-03-08'],
};

const at = (instant: string) => Date.parse(instant);
const said = (instant: number) => new Date(instant).toISOString();
const hours = (count: number) => count * 3600;
const BD = hours(8);

describe('when working time is used up', () => {
  const { due } = compile(berlin);

  it.each([
    ['within a day', '2026-11-30T10:12:00+01:00', hours(2), '2026-11-30T12:12:00+01:00'],
    ['over a night', '2026-11-30T16:00:00+01:00', hours(2), '2026-12-01T10:00:00+01:00'],
    ['over a weekend and a holiday', '2027-03-05T16:30:00+01:00', BD, '2027-03-09T16:30:00+01:00'],
    ['from before the opening', '2026-12-02T06:10:00+01:00', BD, '2026-12-02T17:00:00+01:00'],
    ['exactly at closing time', '2026-11-30T09:00:00+01:00', BD, '2026-11-30T17:00:00+01:00'],
    ['from closing time', '2026-11-30T17:00:00+01:00', 1, '2026-12-01T09:00:01+01:00'],
    ['over Christmas', '2026-12-23T16:59:59+01:00', 2, '2026-12-28T09:00:01+01:00'],
  ])('%s', (_, from, seconds, then) => expect(said(due(at(from), seconds))).toBe(said(at(then))));

  it('leaves a zero target where it is, also at night', () =>
    expect(due(at('2026-11-29T03:00:00Z'), 0)).toBe(at('2026-11-29T03:00:00Z')));

  it('looks back for a negative target, and stays as late as it can', () => {
    expect(said(due(at('2026-12-01T10:00:00+01:00'), -hours(2)))).toBe(said(at('2026-11-30T16:00:00+01:00')));
    expect(said(due(at('2026-12-01T10:00:00+01:00'), -hours(1)))).toBe(said(at('2026-12-01T09:00:00+01:00')));
    expect(said(due(at('2026-12-01T09:00:00+01:00'), -BD))).toBe(said(at('2026-11-30T09:00:00+01:00')));
  });

  it('reaches over many years', () => {
    const far = due(at('2026-01-01T00:00:00Z'), BD * 250 * 50);
    expect(new Date(far).getUTCFullYear()).toBe(2073);
  });
});

describe('how much working time lies between', () => {
  const { elapsed } = compile(berlin);

  it('counts the working part only', () =>
    expect(elapsed(at('2026-12-23T15:00:00+01:00'), at('2026-12-28T10:30:00+01:00'))).toBe(hours(3.5)));

  it('is nothing when the end lies before the beginning', () =>
    expect(elapsed(at('2026-12-28T10:30:00+01:00'), at('2026-12-23T15:00:00+01:00'))).toBe(0));
});

describe('pauses', () => {
  const { due, elapsed } = compile(berlin);
  const monday = at('2026-11-30T09:00:00+01:00');
  const tuesday = at('2026-12-01T09:00:00+01:00');

  it('take out only the working time that they cover', () =>
    expect(elapsed(monday, tuesday, [{ from: at('2026-11-30T16:00:00+01:00'), to: tuesday }])).toBe(hours(7)));

  it('count once where they overlap', () => {
    const pauses = [
      { from: monday, to: monday + hours(2) * 1000 },
      { from: monday + hours(1) * 1000, to: monday + hours(3) * 1000 },
    ];
    expect(elapsed(monday, tuesday, pauses)).toBe(hours(5));
    expect(said(due(monday, hours(1), pauses))).toBe(said(at('2026-11-30T13:00:00+01:00')));
  });

  it('may begin before the clock', () =>
    expect(said(due(monday, hours(1), [{ from: 0, to: monday + hours(1) * 1000 }]))).toBe('2026-11-30T10:00:00.000Z'));

  it('may be open: then what is used up before them is due, and nothing else ever', () => {
    const pauses = [{ from: monday + hours(2) * 1000 }];
    expect(said(due(monday, hours(2), pauses))).toBe('2026-11-30T10:00:00.000Z');
    expect(() => due(monday, hours(2) + 1, pauses)).toThrow('never used up');
  });

  it('are looked past when a target is negative', () =>
    expect(said(due(tuesday, -hours(2), [{ from: at('2026-11-30T15:00:00+01:00'), to: tuesday }]))).toBe(
      said(at('2026-11-30T13:00:00+01:00')),
    ));

  it('are refused when they end before they begin, by their place in the list', () =>
    expect(() => elapsed(monday, tuesday, [{ from: tuesday, to: monday }])).toThrow(
      expect.objectContaining({ code: 'REVERSED', problems: [expect.objectContaining({ entry: 'pauses[0]' })] }),
    ));

  it('are answered quickly even when there are ten thousand', () => {
    const pauses = Array.from({ length: 10_000 }, (_, index) => ({
      from: monday + index * 7_200_000,
      to: monday + index * 7_200_000 + 3_600_000,
    }));
    expect(due(monday, hours(1000), pauses)).toBeGreaterThan(monday);
  });
});

describe('what cannot be answered', () => {
  const { due, elapsed, addDays } = compile(berlin);
  const now = at('2026-11-30T09:00:00Z');

  it.each([
    ['NaN seconds', () => due(now, Number.NaN), 'NOT_A_NUMBER'],
    ['a NaN instant', () => elapsed(Number.NaN, now), 'NOT_A_NUMBER'],
    ['half a day', () => addDays(now, 0.5), 'NOT_A_NUMBER'],
    ['a quadrillion seconds', () => due(now, 1e15), 'OUT_OF_RANGE'],
    ['a year that nobody will see', () => elapsed(now, at('2300-01-01T00:00:00Z')), 'OUT_OF_RANGE'],
  ])('is refused with its code: %s', (_, ask, code) => expect(ask).toThrow(expect.objectContaining({ code })));
});

describe('openings and closings', () => {
  const time = compile(berlin);

  it('closes at the last second, and opens on the next working day', () => {
    expect(time.isOpen(at('2026-11-30T16:59:59+01:00'))).toBe(true);
    expect(time.isOpen(at('2026-11-30T17:00:00+01:00'))).toBe(false);
    expect(said(time.nextOpening(at('2026-12-23T17:00:00+01:00')))).toBe(said(at('2026-12-28T09:00:00+01:00')));
  });

  it('knows when the work of a date ends, and that a holiday has none', () => {
    expect(said(time.closingOf(at('2026-12-23T03:00:00+01:00'))!)).toBe(said(at('2026-12-23T17:00:00+01:00')));
    expect(time.closingOf(at('2026-12-24T12:00:00+01:00'))).toBeUndefined();
  });

  it('tells the working intervals between two instants, cut at both', () =>
    expect(
      time
        .intervals(at('2026-12-22T12:00:00+01:00'), at('2026-12-28T10:00:00+01:00'))
        .map(({ from, to }) => [said(from), said(to)]),
    ).toEqual([
      ['2026-12-22T11:00:00.000Z', '2026-12-22T16:00:00.000Z'],
      ['2026-12-23T08:00:00.000Z', '2026-12-23T16:00:00.000Z'],
      ['2026-12-28T08:00:00.000Z', '2026-12-28T09:00:00.000Z'],
    ]));
});
