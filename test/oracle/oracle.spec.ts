import { compile, type Calendar } from '@connex/working-time';
import { differenceOn, oracle, type Plan } from './oracle.js';
import { openSeconds } from './open-seconds.js';
import { runOracle } from './run-oracle.js';
import { shortestOf, smallest, told } from './smallest.js';
import { walkThrough, walkTo } from './walk.js';
import { zoneSeconds } from './zone-seconds.js';

const sample = (zones: readonly string[], ask?: Plan['ask']) => ({
  seed: 7,
  zones,
  short: 120,
  long: 2,
  ...(ask && { ask }),
});
const differencesOf = (plan: Plan) => [...oracle(plan)].flatMap(({ differences }) => differences);

describe('the oracle of working time', () => {
  it('agrees where nothing is wrong', () => expect(differencesOf(sample(['Africa/Cairo']))).toEqual([]));

  it('tells the same under the same seed', () => {
    const asked: string[] = [];
    const noting = (calendar: Calendar) => {
      asked.push(JSON.stringify(calendar));
      return compile(calendar);
    };
    differencesOf(sample(['Asia/Kathmandu'], noting));
    differencesOf(sample(['Asia/Kathmandu'], noting));
    expect(asked.slice(0, 3)).toEqual(asked.slice(3));
    expect(new Set(asked).size).toBe(3);
  });

  it.each<[string, NonNullable<Plan['ask']>]>([
    [
      'a target that is a second late',
      (calendar) => ({
        ...compile(calendar),
        due: (from, seconds, pauses) => compile(calendar).due(from, seconds, pauses) + 1_000,
      }),
    ],
    [
      'overlapping pauses that count twice',
      (calendar) => {
        const { elapsed, due } = compile(calendar);
        return {
          due,
          elapsed: (from, to, pauses = []) => {
            const within = pauses.map((pause) => elapsed(Math.max(from, pause.from), Math.min(to, pause.to ?? to)));
            return elapsed(from, to) - within.reduce((sum, one) => sum + one, 0);
          },
        };
      },
    ],
    ['holidays that are worked', (calendar) => compile({ ...calendar, holidays: [] })],
  ])(
    'finds a fault that was planted: %s',
    (_, ask) => {
      const differences = differencesOf(sample(['Europe/Berlin'], ask));
      expect(differences.length).toBeGreaterThan(0);
      const least = smallest(shortestOf(differences), ask);
      expect(differenceOn(least, ask(least.calendar))).toBeDefined();
      expect(least.clock.to - least.clock.from).toBeLessThan(90_000);
      expect(told(least)).toMatch(/^the walker says .*\n\{"id":"smallest","calendar":\{/);
    },
    60_000,
  );
});

describe('a run of the oracle', () => {
  const run = (plan: Plan) => {
    const lines: string[] = [];
    return { code: runOracle(plan, (line) => lines.push(line)), lines };
  };

  it('says its seed, and leaves with 0 when nothing differs', () => {
    const { code, lines } = run(sample(['Asia/Beirut']));
    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/^seed 7: 122 clocks/),
      expect.stringMatching(/^122 clocks, 0 differences/),
    ]);
  });

  it('leaves with 1 when something does, and ends with the smallest case', () => {
    const { code, lines } = run(
      sample(['Asia/Beirut'], (calendar) => compile({ ...calendar, timezone: 'Asia/Dubai' })),
    );
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/^the walker says .*\n\{"id":"smallest"/);
  });
});

describe('the walker', () => {
  const from = Date.UTC(2027, 2, 27) / 1_000;
  const berlin = zoneSeconds('Europe/Berlin', from, 4 * 86_400);
  const second = (instant: string) => Date.parse(instant) / 1_000 - from;

  it('knows when the clock was put', () => expect(berlin.changes).toEqual([second('2027-03-28T01:00:00Z')]));

  it('takes a missing time for one that is later by the gap', () =>
    expect(berlin.firstShowing(Date.UTC(2027, 2, 28, 2, 30) / 1_000)).toBe(second('2027-03-28T01:30:00Z')));

  it('counts every second that is open and in no pause, and finds the last of a target', () => {
    const open = openSeconds(berlin, { timezone: 'Europe/Berlin', hours: { sun: [['00:00', '24:00']] } });
    const whole = { from: 0, to: open.length, pauses: [] };
    expect(walkThrough(open, whole)).toBe(23 * 3_600);
    expect(walkTo(open, { ...whole, target: 23 * 3_600 })).toBe(second('2027-03-29T00:00:00+02:00'));
    expect(walkTo(open, { ...whole, target: -1 })).toBe(second('2027-03-28T23:59:59+02:00'));
    expect(walkTo(open, { ...whole, target: 23 * 3_600 + 1 })).toBeUndefined();
    expect(walkThrough(open, { ...whole, pauses: [{ from: second('2027-03-28T01:00:00Z') }] })).toBe(2 * 3_600);
  });
});
