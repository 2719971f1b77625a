import { firstPolicy } from '@connex/domain';
import { differencesFromRecord, whatIf } from '@connex/insight';
import { rules, syntheticCase } from './synthetic-cases.js';

describe('the cases of the bench', () => {
  const cases = [1, 7, 8, 9].map((seed) => ({ stream: `case-${seed}`, facts: syntheticCase(seed) }));
  const started = cases.flatMap(({ facts }) => facts.filter(({ type }) => type === 'ClockStarted'));

  it('start every clock of the policy', () =>
    expect(new Set(started.map(({ data }) => data['clock']))).toEqual(
      new Set(firstPolicy.clocks.map(({ clock }) => clock)),
    ));

  it('come out as they are on record under the rules in force', () => {
    for (const one of cases) expect(differencesFromRecord(one, rules)).toEqual([]);
    const house = { now: cases[0]!.facts.at(-1)!.recordedAt, ...rules };
    const told = whatIf(cases, { policy: firstPolicy }, house);
    expect(told.totals).toEqual({ metToMissed: 0, missedToMet: 0, moved: 0, running: 0 });
    expect(told.clocks).toBe(started.length);
  });
});
