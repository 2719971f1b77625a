import fc from 'fast-check';
import { clockEvents } from './clock.events.js';
import { firstPolicy } from '../policies/first/first.policy.js';
import { ledgerOf, type LedgerEntry } from './ledger.js';
import { clocks } from './retell-clocks.js';
import { storiesTold, type Story, type Told } from '../testing/any-course.js';

const holds = (check: (story: Story) => void, told?: Told) =>
  fc.assert(fc.property(storiesTold(told), check), { numRuns: 80 });
const recorded = (story: Story) =>
  story
    .record()
    .filter(({ type }) => Object.hasOwn(clockEvents, type))
    .map(({ type, data, occurredAt }) => ({ type, data, occurredAt }));
/** Nobody says of a record how it was told: its facts do. */
const known = (story: Story) =>
  story.record().map((event, index) => {
    const { recounts: _, pauses: __, ...context } = story.contexts()[index]!;
    return { event, context };
  });
const sum = (entries: readonly LedgerEntry[], wanted: (entry: LedgerEntry) => boolean = () => true) =>
  entries.reduce((seconds, entry) => seconds + (wanted(entry) ? entry.seconds : 0), 0);
const codesThatBreach = firstPolicy.clocks.filter(({ ladder }) => ladder.some(({ breaches }) => breaches));

describe('whatever happens in a case', () => {
  it('its clocks, told again, equal the record', () =>
    holds((story) => expect(clocks(known(story)).facts).toEqual(recorded(story))));

  it.each(['ONLY_WHAT_MOVES', 'PAUSES_AS_THEY_BEGAN'] as const)(
    'its clocks, told again, equal a record of earlier days (%s), and stand as it says',
    (recounts) =>
      holds(
        (story) => {
          const told = clocks(known(story));
          expect(told.facts).toEqual(recorded(story));
          expect(told.clocks).toEqual(story.clocks());
        },
        { recounts, pauses: 'AS_ENTERED' },
      ),
  );

  it('every ledger covers its clock without a gap, and counts what the record says', () =>
    holds((story) => {
      for (const clock of story.clocks().clocks) {
        const { clockId, startedAt, endedAt = story.now() } = clock;
        const entries = ledgerOf(clockId, story.record(), { calendars: story.calendars(), now: story.now() });
        const edges = [startedAt, ...entries.map(({ to }) => to)];
        expect(entries.map(({ from }) => from)).toEqual(edges.slice(0, -1));
        expect(edges.at(-1)).toBe(endedAt);
        for (const { netSeconds, pausedSeconds, grossSeconds, elapsedSeconds } of story.facts(
          'ClockStopped',
          clockId,
        )) {
          expect(sum(entries, ({ counted }) => counted)).toBe(netSeconds);
          expect(sum(entries, ({ kind }) => kind === 'PAUSE')).toBe(pausedSeconds);
          expect(grossSeconds).toBe(Number(netSeconds) + Number(pausedSeconds));
          expect(sum(entries)).toBe(elapsedSeconds);
        }
      }
    }));

  it('a clock that was not met was breached, and none is breached twice', () =>
    holds((story) => {
      for (const { clockId, clock, met } of story.clocks().clocks) {
        const breaches = story.facts('ClockBreached', clockId).length;
        expect(breaches).toBeLessThanOrEqual(1);
        if (met === false && codesThatBreach.some((rule) => rule.clock === clock)) expect(breaches).toBe(1);
      }
    }));

  it('no rung rings twice, and no alarm lies in the past', () =>
    holds((story) => {
      for (const { clockId } of story.clocks().clocks) {
        const rungs = [...story.facts('ReminderIssued', clockId), ...story.facts('ReminderSuppressed', clockId)].map(
          ({ rung }) => rung,
        );
        expect(new Set(rungs).size).toBe(rungs.length);
      }
      expect(story.alarms().filter(({ at }) => at <= story.now())).toEqual([]);
    }));

  it('a clock stands exactly while it has a cause, and what stands is owed nothing new', () =>
    holds((story) => {
      for (const { status, causes, runs } of story.clocks().clocks) {
        if (status === 'running') expect([causes, runs.at(-1)!.to]).toEqual([[], undefined]);
        if (status === 'paused') expect([causes.length > 0, runs.at(-1)!.to !== undefined]).toEqual([true, true]);
      }
    }));
});
