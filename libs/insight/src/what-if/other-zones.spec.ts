import type { Recorded } from '@connex/domain';
import { berlin, caseOf, deeds, houseAt, opened } from '../testing-story.js';
import { whatIf } from './what-if.js';

const now = berlin('2026-12-04', '12:00');
const hourLater = (instant: unknown) => new Date(Date.parse(String(instant)) + 3_600_000).toISOString();

/** A case whose question was counted by a table in which the ministry lay an hour behind, until the house adopted this one. */
const rezoned = (): readonly Recorded[] => {
  const story = opened(berlin('2026-11-30', '10:12'));
  deeds['ask']!(story, berlin('2026-12-01', '11:00'));
  const facts = story.record();
  const started = facts.find(({ type, data }) => type === 'ClockStarted' && data['clock'] === 'C20')!;
  const { clockId, dueAt, targetSeconds, track, calendarVersion } = started.data as Record<string, unknown>;
  const last = facts.at(-1)!;
  const adopted = berlin('2026-12-02', '11:00');
  const recounted: Recorded = {
    ...last,
    ...{ id: 'rezoned', type: 'ClockRecomputed', revision: last.revision + 1, position: last.position + 1 },
    ...{ occurredAt: adopted, recordedAt: adopted },
    meta: { ...last.meta, by: { person: 'house', role: 'SYSTEM' }, commandId: 'rezoning' },
    data: {
      ...{ clockId, cause: 'TIME_ZONES', oldDueAt: hourLater(dueAt), newDueAt: dueAt, targetSeconds, track },
      ...{ calendarVersion, countsFrom: adopted, consumedSeconds: 0, rungs: started.data['rungs'] },
    },
  };
  const before = (fact: Recorded) =>
    fact === started ? { ...fact, data: { ...fact.data, dueAt: hourLater(dueAt) } } : fact;
  return [...facts.map(before), recounted];
};

describe('a case that was recounted by another table of time zones', () => {
  it('comes out as it is on record under the policy in force', () => {
    const house = houseAt(now);
    const { totals } = whatIf([caseOf(rezoned())], { policy: house.policy.versions[0]! }, house);
    expect(totals).toEqual({ metToMissed: 0, missedToMet: 0, moved: 0, running: 0 });
  });
});
