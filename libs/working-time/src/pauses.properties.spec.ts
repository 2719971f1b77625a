import fc from 'fast-check';
import type { Calendar } from './calendar.js';
import { validate } from './validate.js';
import { compile } from './working-time.js';

const office = [['09:00', '17:00']] as const;
const night = [['22:00', '05:30']] as const;
const berlin = compile({
  timezone: 'Europe/Berlin',
  hours: { mon: office, tue: office, wed: night, fri: office, sun: [['01:00', '04:00']] },
  holidays: ['2027-03-26', '2027-03-29'],
});

const HOUR = 3_600_000;
const instants = fc.integer({ min: Date.UTC(2027, 2, 20), max: Date.UTC(2027, 3, 10) });
const pauses = fc.array(
  fc.tuple(instants, fc.option(fc.integer({ min: 0, max: 80 * HOUR }), { freq: 8 })).map(([from, length]) => ({
    from,
    ...(length !== null && { to: from + length }),
  })),
  { maxLength: 8 },
);

const holds = <Ts extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  check: (...given: Ts) => void,
) => fc.assert(fc.property(...arbitraries, check), { numRuns: 200 });

describe('pauses, whatever they are', () => {
  it('take out of each working interval what they cover, once', () =>
    holds([instants, instants, pauses], (from, to, gaps) => {
      const marks = gaps
        .flatMap((gap) => [gap.from, gap.to ?? to])
        .concat(from, to)
        .filter((mark) => mark >= from && mark <= to);
      const sorted = [...new Set(marks)].sort((one, other) => one - other);
      const counted = sorted
        .map((begins, at) => ({ begins, ends: sorted[at + 1] ?? begins }))
        .filter(({ begins }) => !gaps.some((gap) => gap.from <= begins && begins < (gap.to ?? Infinity)))
        .reduce((sum, { begins, ends }) => sum + berlin.elapsed(begins, ends), 0);
      expect(berlin.elapsed(from, to, gaps)).toBeCloseTo(counted, 6);
    }));

  it('say the same in any order, and when one is said twice', () =>
    holds([instants, instants, pauses], (from, to, gaps) =>
      expect(berlin.elapsed(from, to, [...gaps.toReversed(), ...gaps])).toBe(berlin.elapsed(from, to, gaps)),
    ));

  it('never bring a due date forward', () =>
    holds([instants, fc.integer({ min: 1, max: 200_000 }), pauses], (from, target, gaps) => {
      const closed = gaps.map((gap) => ({ ...gap, to: gap.to ?? gap.from + HOUR }));
      expect(berlin.due(from, target, closed)).toBeGreaterThanOrEqual(berlin.due(from, target));
      expect(berlin.due(from, -target, closed)).toBeLessThanOrEqual(berlin.due(from, -target));
    }));
});

describe('a calendar that comes from anywhere', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record({
      timezone: fc.oneof(fc.string(), fc.constantFrom('UTC', 'europe/berlin', 'Mars')),
      hours: fc.dictionary(fc.constantFrom('mon', 'tue', 'x'), fc.anything()),
      holidays: fc.anything(),
    }),
  );

  it('is found at fault, or can be counted by; it never breaks what reads it', () =>
    holds([anything], (calendar) => {
      const faults = validate(calendar as Calendar);
      if (faults.length === 0) expect(compile(calendar as Calendar).elapsed(0, HOUR)).toBeGreaterThanOrEqual(0);
      else expect(faults.every(({ code, detail }) => code && /[.]$/.test(detail))).toBe(true);
    }));
});
