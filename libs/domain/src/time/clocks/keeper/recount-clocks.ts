import type { Drafted } from '../../../grammar/recorded.js';
import type { CalendarVersion } from '../../calendars/calendar.state.js';
import type { ClockContext } from '../clock-context.js';
import { isLive, type Clock, type Clocks, type Rung } from '../clock.state.js';
import { later } from '../../instants.js';
import { ruleFor } from '../../policies/policy.state.js';
import { goesOnFrom } from '../runs.js';
import { countedAs, inForceFor } from './calendar-of.js';
import { isPast, measuredBy, recompute, type Change, type Recomputed } from './recompute-clock.js';
import { isProvisional } from './schedule.js';
import { rungsOfStanding } from './standing-too-long.js';
import type { Step } from './draft.js';
import { towardsItsDay } from './retarget-clocks.js';

type Newer = { readonly clock: Clock; readonly newest: CalendarVersion };

/**
 * Every clock of whose calendar there is a newer version counts on by it, as a fact of each, whether or not its due
 * instant moves: what comes later, a pause above all, is counted by the version in force. What was counted before its
 * publication stays, and so does a due instant that has passed (R-043, ruling 6).
 */
export const recountClocks = (all: Clocks, occurredAt: string, context: ClockContext): readonly Recomputed[] =>
  context.recounts === 'ONLY_WHAT_MOVES'
    ? recountedBefore(all, occurredAt, context)
    : withNewer(all, occurredAt, context).map((one) =>
        (one.clock.status === 'running' ? countOn : standOn)(one, occurredAt, context),
      );

/** A ministry that works another week moves the clocks of its government in this case, from here on. */
export const countByOwnWeek: Step = ({ clocks, ...rest }, event, context) => {
  if (event.type !== 'GovernmentWeekOverridden') return [];
  const isNamed = ({ clockId }: Clock) => context.named?.recounted.includes(clockId) === true;
  const ofGovernment = clocks.filter((clock) => clock.calendar === context.governmentCalendar || isNamed(clock));
  return recountClocks({ ...rest, clocks: ofGovernment }, event.occurredAt, context);
};

const withNewer = ({ clocks }: Clocks, at: string, { calendars, policy, named }: ClockContext): readonly Newer[] =>
  clocks.filter(isLive).flatMap((clock) => {
    const newest = inForceFor(countedAs(ruleFor(policy, clock), clock.clockId, named), calendars[clock.calendar], at);
    return newest && newest.version > clock.calendarVersion ? [{ clock, newest }] : [];
  });

/** One that counts is due when its target is used up by both versions; a due instant that has passed stays. */
const countOn = ({ clock, newest }: Newer, at: string, context: ClockContext): Recomputed => {
  const passed = isPast(clock, at);
  const change = passed ? byVersion(clock, newest) : recounted(clock, newest, at, context);
  const measured = passed && clock.dueAt !== null ? { ...clock, breachedAt: clock.breachedAt ?? clock.dueAt } : clock;
  const fact = recompute(measured, change, at, context);
  const rungs = [...reached(clock, at), ...ahead(clock, fact, at)];
  return { ...fact, data: { ...fact.data, rungs, moved: isMoved(clock, { ...fact.data, rungs }) } };
};

/** A rung that was reached rings as it was armed, though it has not rung yet; the others are placed anew. */
const reached = ({ rungs }: Clock, at: string): readonly Rung[] => rungs.filter((rung) => rung.at <= at);

const ahead = (clock: Clock, { data }: Recomputed, at: string): readonly Rung[] => {
  const owed = reached(clock, at);
  return data.rungs.filter(({ rung }) => !owed.some((one) => one.rung === rung));
};

/**
 * One that stands keeps the due instant that it had when it stood: by the version it has now it counts when it goes on.
 * That it stands for too long rings by that version.
 */
const standOn = ({ clock, newest }: Newer, at: string, context: ClockContext): Recomputed => {
  const { dueAt, rungs } = clock;
  const change = byVersion(clock, newest);
  const isAsEarlier = context.recounts !== undefined;
  const countsFrom = isAsEarlier ? change.countsFrom : goesOnFrom(clock, change.countsFrom);
  const { data, ...fact } = recompute(clock, { ...change, countsFrom }, at, context);
  const { provisional: _, ...rest } = data;
  const measured = { ...clock, calendarVersion: newest.version };
  const provisional = dueAt !== null && isProvisional(measured, dueAt, context.calendars);
  const tooLong = isAsEarlier
    ? []
    : rungsOfStanding(measuredBy(clock, { ...change, countsFrom }, context), at, context);
  const kept = rungs.map((rung) => (rung.at > at ? (tooLong.find((one) => one.rung === rung.rung) ?? rung) : rung));
  return {
    ...fact,
    data: { ...rest, newDueAt: dueAt, ...(provisional && { provisional }), rungs: kept, moved: false },
  };
};

/**
 * Clocks that a new table of time zones moves, no others (ruling 8): those that count, and ring or are due at another
 * instant when they are counted by the table of this process. One that stands is counted by it when it goes on.
 */
export const rezoneClocks = ({ clocks }: Clocks, occurredAt: string, context: ClockContext): readonly Recomputed[] =>
  clocks
    .filter((clock) => clock.status === 'running' && !isPast(clock, occurredAt))
    .flatMap((clock) => {
      const { track, targetSeconds, calendarVersion } = clock;
      const change = { cause: 'TIME_ZONES', track, targetSeconds, calendarVersion, countsFrom: occurredAt } as const;
      const fact = recompute(clock, change, occurredAt, context);
      const waiting = { ...clock, rungs: clock.rungs.filter(({ at }) => at > occurredAt) };
      return isMoved(waiting, fact.data) ? [fact] : [];
    });

const byVersion = (clock: Clock, { version, publishedAt }: CalendarVersion): Change => ({
  cause: 'CALENDAR_VERSION',
  track: clock.track,
  targetSeconds: clock.targetSeconds,
  calendarVersion: version,
  countsFrom: later(publishedAt, clock.runs.at(-1)?.from ?? publishedAt),
});

/** One whose days count from a day has what is left until that day, by the newer version. */
const recounted = (clock: Clock, newest: CalendarVersion, at: string, context: ClockContext): Change => {
  const change = byVersion(clock, newest);
  if (clock.anchor === undefined) return change;
  const { targetSeconds } = towardsItsDay(measuredBy(clock, change, context), at, context);
  return { ...change, targetSeconds };
};

const isMoved = (clock: Clock, { newDueAt, rungs }: Pick<Recomputed['data'], 'newDueAt' | 'rungs'>) =>
  newDueAt !== clock.dueAt ||
  clock.rungs.some(({ rung, at }) => rungs.some((one) => one.rung === rung && one.at !== at));

/**
 * How clocks were recounted in earlier records: only those that moved, and one that stood was measured as if it counted
 * on from then. Their facts do not say whether they moved; they are told again as they were told.
 */
const recountedBefore = (all: Clocks, occurredAt: string, context: ClockContext): readonly Recomputed[] =>
  withNewer(all, occurredAt, context)
    .filter(({ clock }) => !isPast(clock, occurredAt))
    .flatMap(({ clock, newest }) => {
      const fact = recompute(clock, recounted(clock, newest, occurredAt, context), occurredAt, context);
      return isMoved(clock, fact.data) ? [fact] : [];
    });

/**
 * How the clocks of an append were measured anew, if it was in an earlier way: of the first, none that was recounted says
 * if it moved; of those after them, none says what its pauses took.
 */
export const earlierWayOf = (append: readonly Pick<Drafted, 'type' | 'data'>[]): ClockContext['recounts'] => {
  const measured = append.filter(({ type }) => type === 'ClockRecomputed');
  const recounts = measured.filter(({ data }) => data['cause'] === 'CALENDAR_VERSION');
  const mayRecount = recounts.length > 0 || append.some(({ type }) => type === 'GovernmentWeekOverridden');
  if (mayRecount && recounts.every(({ data }) => data['moved'] === undefined)) return 'ONLY_WHAT_MOVES';
  const isEarlier = measured.length > 0 && measured.every(({ data }) => data['pausedSeconds'] === undefined);
  return isEarlier ? 'PAUSES_AS_THEY_BEGAN' : undefined;
};
