import fc from 'fast-check';
import type { Calendar, Range } from './calendar.js';
import { compile, type WorkingTime } from './working-time.js';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/La_Paz',
  'America/Argentina/Salta',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Ulaanbaatar',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Nauru',
  'UTC',
];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const ranges = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 })
  .map((marks) => marks.toSorted((one, other) => one - other))
  .map((marks): Range[] =>
    marks.flatMap((mark, index) => (index % 2 ? [[time(marks[index - 1]!), time(mark)] as const] : [])),
  );
const dates = fc
  .integer({ min: 0, max: 800 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));

const calendars: fc.Arbitrary<Calendar> = fc.record({
  timezone: fc.constantFrom(...zones),
  hours: fc.record(Object.fromEntries(weekdays.map((day) => [day, fc.option(ranges, { nil: [] })]))).map((hours) => ({
    ...hours,
    wed: [['09:00', '17:00']] as const,
  })),
  holidays: fc.array(dates, { maxLength: 20 }),
  shifts: fc.dictionary(dates, ranges, { maxKeys: 5 }),
  breaks: fc.dictionary(dates, ranges, { maxKeys: 5 }),
});
const times = calendars.map(compile);
const instants = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2028, 0, 1) / 1000 })
  .map((s) => s * 1000);
const seconds = fc.integer({ min: 1, max: 3_000_000 });
const pauses = fc.array(
  fc
    .tuple(instants, fc.integer({ min: 0, max: 2_000_000 }))
    .map(([from, length]) => ({ from, to: from + length * 1000 })),
  { maxLength: 5 },
);

const holds = <Ts extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  check: (...given: Ts) => void,
) => fc.assert(fc.property(...arbitraries, check), { numRuns: 100 });

/** Second by second would take too long: minute by minute, asking the zone's table each time. */
const walked = ({ timezone, hours }: Calendar, from: number, to: number) => {
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    weekday: 'short',
    timeStyle: undefined,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  let minutes = 0;
  for (let at = from; at < to; at += 60_000) {
    const part = Object.fromEntries(shown.formatToParts(at).map(({ type, value }) => [type, value]));
    const now = `${part['hour']}:${part['minute']}`;
    const today = hours[part['weekday']!.toLowerCase() as 'mon'] ?? [];
    if (today.some(([begins, ends]) => begins <= now && now < ends)) minutes++;
  }
  return minutes * 60;
};

describe('working time, whatever the calendar and the zone', () => {
  it('has used up exactly the target when it is due', () =>
    holds([times, instants, seconds, pauses], ({ due, elapsed }, from, target, gaps) =>
      expect(elapsed(from, due(from, target, gaps), gaps)).toBe(target),
    ));

  it('is due at the first such instant', () =>
    holds([times, instants, seconds, pauses], ({ due, elapsed }, from, target, gaps) =>
      expect(elapsed(from, due(from, target, gaps) - 1000, gaps)).toBe(target - 1),
    ));

  it('looks back to the last instant from which the target passes', () =>
    holds([times, instants, seconds, pauses], ({ due, elapsed }, until, target, gaps) => {
      const from = due(until, -target, gaps);
      expect(elapsed(from, until, gaps)).toBe(target);
      expect(elapsed(from + 1000, until, gaps)).toBe(target - 1);
    }));

  it('adds up', () =>
    holds([times, fc.tuple(instants, instants, instants), pauses], ({ elapsed }, three, gaps) => {
      const [a, b, c] = three.toSorted((x, y) => x - y) as [number, number, number];
      expect(elapsed(a, b, gaps) + elapsed(b, c, gaps)).toBe(elapsed(a, c, gaps));
    }));

  it('never runs faster than the wall, and never back', () =>
    holds([times, instants, seconds], ({ elapsed }, from, length) => {
      const worked = elapsed(from, from + length * 1000);
      expect(worked).toBeGreaterThanOrEqual(0);
      expect(worked).toBeLessThanOrEqual(length);
    }));

  it('is due later for a greater target, and for a longer pause', () =>
    holds([times, instants, seconds, pauses], ({ due }, from, target, gaps) => {
      expect(due(from, target + 1)).toBeGreaterThan(due(from, target));
      expect(due(from, target, gaps)).toBeGreaterThanOrEqual(due(from, target));
    }));

  it('is the sum of its intervals', () =>
    holds([times, instants, seconds], ({ elapsed, intervals }, from, length) => {
      const sum = intervals(from, from + length * 1000).reduce((total, open) => total + open.to - open.from, 0);
      expect(sum / 1000).toBe(elapsed(from, from + length * 1000));
    }));

  it('comes back when days are added and taken away again', () =>
    holds([times, instants, fc.integer({ min: 1, max: 300 })], (time: WorkingTime, from, days) => {
      const start = time.nextOpening(from);
      expect(time.dateOf(time.addDays(time.addDays(start, days), -days))).toBe(time.dateOf(start));
      expect(time.countDays(start, time.addDays(start, days, 'endOfWorkingDay') - 1000)).toBe(days + 1);
    }));

  it('agrees with a walk through every minute, over the changes of the clocks', () => {
    const whole = fc.integer({ min: 4, max: 11 });
    const sane = fc.tuple(fc.constantFrom(...zones), whole, whole).map(([timezone, from, length]): Calendar => {
      const day = [[time(from * 60), time((from + length) * 60)]] as const;
      return { timezone, hours: { mon: day, wed: [['00:00', '24:00']], sat: day, sun: day } };
    });
    const changes = fc.constantFrom('2026-03-28', '2026-10-24', '2026-04-04', '2026-10-03', '2026-04-23', '2026-10-29');
    fc.assert(
      fc.property(sane, changes, fc.integer({ min: 0, max: 2880 }), (calendar, date, offset) => {
        const from = Date.parse(`${date}T00:00:00Z`) + offset * 60_000 - 86_400_000;
        expect(compile(calendar).elapsed(from, from + 86_400_000)).toBe(walked(calendar, from, from + 86_400_000));
      }),
      { numRuns: 60 },
    );
  });
});
