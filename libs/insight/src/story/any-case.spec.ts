import fc from 'fast-check';
import { attributionOf } from '../attribution/attribution-of.js';
import { anyCourse, calendars, caseOf, houseAt, type opened } from '../testing-story.js';
import { whatIf } from '../what-if/what-if.js';
import { differencesFromRecord } from './differences.js';

const holds = (check: (told: { facts: ReturnType<ReturnType<typeof opened>['record']>; now: string }) => void) =>
  fc.assert(fc.property(anyCourse, check), { numRuns: 15 });

describe('whatever happens in a case', () => {
  it('every second from the request on is somebody’s, and they sum to the wall clock', () =>
    holds(({ facts, now }) => {
      const { from, to, stretches, totals } = attributionOf(facts, calendars, now)!;
      const wall = (Date.parse(to) - Date.parse(from)) / 1000;
      expect(Object.values(totals).reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(wall, 6);
      expect(stretches.map((one) => one.from)).toEqual([from, ...stretches.map((one) => one.to)].slice(0, -1));
      expect(stretches.at(-1)?.to ?? from).toBe(to);
    }));

  it('its clocks, told again under the rules in force, equal the record, fact by fact', () =>
    holds(({ facts, now }) => expect(differencesFromRecord(caseOf(facts), houseAt(now))).toEqual([])));

  it('a what-if under the rules in force changes nothing', () =>
    holds(({ facts, now }) => {
      const house = houseAt(now);
      const trial = whatIf([caseOf(facts)], { policy: house.policy.versions[0]! }, house);
      expect(trial).toMatchObject({ cases: 1, flips: [], moved: [], running: [] });
      expect(trial.clocks).toBeGreaterThan(0);
    }));
});
