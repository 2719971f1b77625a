import fc from 'fast-check';
import type { CalendarState } from '../calendars/calendar.state.js';
import { firstPolicy } from '../policies/first/first.policy.js';
import { storiesTold, type Story } from '../testing/any-course.js';
import { isLive, type Clock } from './clock.state.js';

/** Seen in the very instant in which the last thing happens: most clocks have something before them. */
const holds = (check: (story: Story) => void) => fc.assert(fc.property(storiesTold({}, 0), check), { numRuns: 100 });
const ruleOf = ({ clock }: Pick<Clock, 'clock'>) => firstPolicy.clocks.find((rule) => rule.clock === clock)!;
const live = (story: Story) => story.clocks().clocks.filter(isLive);
/** What people live by: when it is due, what it may take, and what rings until then. */
const promiseOf = ({ dueAt, targetSeconds, rungs, provisional, breachedAt }: Clock) => ({
  ...{ dueAt, targetSeconds, provisional, breachedAt },
  rungs: rungs.map(({ rung, at }) => `${rung} ${at}`).sort(),
});
const promises = (story: Story) => live(story).map((clock) => [clock.clockId, promiseOf(clock)]);

/** The newest version of every calendar once more, word for word, published now. */
const asItWas = (story: Story): Readonly<Record<string, CalendarState>> =>
  Object.fromEntries(
    Object.entries(story.calendars()).map(([code, { versions }]) => {
      const last = versions.at(-1)!;
      return [code, { versions: [...versions, { ...last, version: last.version + 1, publishedAt: story.now() }] }];
    }),
  );

/** Clocks that came to their end by the very target with which they began. */
const endedByTarget = (story: Story) =>
  story
    .clocks()
    .clocks.filter(({ targetSeconds, anchor }) => targetSeconds !== null && anchor === undefined)
    .filter(({ clockId }) => story.facts('ClockRecomputed', clockId).length === 0)
    .flatMap((clock) =>
      story.facts('ClockStopped', clock.clockId).map(({ netSeconds, lateEntry }) => ({
        ...{ clock, net: Number(netSeconds), isLateEntry: lateEntry !== undefined },
      })),
    );

describe('the laws of clocks, in any case', () => {
  it('a pause that ends in the instant in which it began changes nothing', () =>
    holds((story) => {
      const asked = live(story).filter((one) => ruleOf(one).pauses.asked && one.status === 'running');
      const before = promises(story);
      for (const { clockId } of asked) {
        story.asks(story.now(), 'PauseClock', { clock: clockId, reasonCode: 'GOVERNMENT_REQUESTED_WAIT' });
        story.asks(story.now(), 'ResumeClock', { clock: clockId });
      }
      expect(promises(story)).toEqual(before);
    }));

  it('a calendar published as it was moves nothing, and says so of every clock', () =>
    holds((story) => {
      // What is still to be counted on by an older publication is counted on first.
      story.asks(story.now(), 'RecomputeClocks');
      const before = promises(story);
      const facts = story.record().length;
      story.published(asItWas(story));
      story.asks(story.now(), 'RecomputeClocks');
      expect(promises(story)).toEqual(before);
      const told = story.record().slice(facts);
      expect(told.map(({ data }) => data['moved'])).toEqual(told.map(() => false));
    }));

  it('7.2.4: what was used up when a clock began to stand is used up when it goes on', () =>
    holds((story) => {
      const used = new Map<unknown, unknown>();
      for (const { type, data } of story.record()) {
        if (type === 'ClockResumed')
          expect([data['clockId'], data['consumedSeconds']]).toEqual([data['clockId'], used.get(data['clockId'])]);
        if (type === 'ClockPaused' || type === 'ClockResumed') used.set(data['clockId'], data['consumedSeconds']);
      }
    }));

  it('ruling 1: whoever used up less than the target was in time, and whoever was in time no more than its last day on top', () =>
    holds((story) => {
      for (const { clock, net, isLateEntry } of endedByTarget(story)) {
        const { clockId, met, targetSeconds, secondsPerDay } = clock;
        if (net < targetSeconds!) expect([clockId, met]).toEqual([clockId, true]);
        if (met && !isLateEntry) expect(net).toBeLessThanOrEqual(targetSeconds! + secondsPerDay);
      }
    }));

  it('R-022: a clock that never pauses never stands', () =>
    holds((story) => {
      for (const clock of story.clocks().clocks) {
        const { pauses, stands = [] } = ruleOf(clock);
        const never = stands.length === 0 && !Object.values(pauses).includes(true);
        if (never) expect(story.facts('ClockPaused', clock.clockId)).toEqual([]);
      }
    }));

  it('R-044: a clock keeps its policy, and R-043: whoever was breached keeps its due instant', () =>
    holds((story) => {
      for (const { clockId, dueAt, breachedAt, policyVersion } of story.clocks().clocks) {
        expect(policyVersion).toBe(firstPolicy.version);
        if (breachedAt !== undefined) expect([clockId, dueAt]).toEqual([clockId, breachedAt]);
      }
    }));
});
