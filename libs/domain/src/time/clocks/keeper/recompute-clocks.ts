import type { Drafted } from '../../../grammar/recorded.js';
import { calendarVersionAt, noCalendar, type CalendarVersion } from '../../calendars/calendar.state.js';
import type { ClockContext } from '../clock-context.js';
import { isLive, type Clock, type Clocks } from '../clock.state.js';
import { later } from '../../instants.js';
import type { ClockRule } from '../../policies/policy.document.js';
import { ruleFor } from '../../policies/policy.state.js';
import { versionNamed } from './calendar-of.js';
import type { ClockFact, Step } from './draft.js';
import { consumedAt, countingOn, wholeSeconds } from './measure-clock.js';
import { countedUntil } from './missed-breach.js';
import { scheduleOf } from './schedule.js';
import { concerns, isHeard } from './signals.js';
import { anchorIn, targetOf, trackFor } from './target.js';

type Measured = Pick<Clock, 'track' | 'targetSeconds' | 'calendarVersion' | 'anchor'>;
type Change = Measured & {
  readonly cause: 'TRACK_CHANGE' | 'CALENDAR_VERSION' | 'FIXED_DATE' | 'TIME_ZONES';
  readonly countsFrom: string;
};

/**
 * Clocks whose target is another one: by the track of the case, or since the day from which their days count was moved.
 * A due date that has passed is left alone.
 */
export const retargetClocks: Step = (all, event, context) =>
  all.clocks
    .filter((clock) => isLive(clock) && !isPast(clock, event.occurredAt))
    .flatMap((clock) => {
      const change = changeOf(clock, { all, event, context });
      return change ? [recompute(clock, change, event.occurredAt, context)] : [];
    });

type Moment = { readonly all: Clocks; readonly event: Drafted; readonly context: ClockContext };

const changeOf = (clock: Clock, { all, event, context }: Moment): Change | undefined => {
  const rule = ruleFor(context.policy, clock);
  const track = trackFor(rule, clock.instance, all, context);
  if (rule.anchor) {
    const said = anchorSaid(rule, clock, event);
    const isSame = said.anchor === clock.anchor && rule.days[track] === rule.days[clock.track];
    return isSame ? undefined : towardsItsDay({ ...clock, ...said, track }, event.occurredAt, context);
  }
  const days = rule.days[track];
  const targetSeconds = days === null ? null : Math.round(days * clock.secondsPerDay);
  if (rule.months !== undefined || targetSeconds === clock.targetSeconds) return undefined;
  const { calendarVersion } = clock;
  return { cause: 'TRACK_CHANGE', track, targetSeconds, calendarVersion, countsFrom: event.occurredAt };
};

/** The day from which a clock's days count, now that a fact may have moved it. */
const anchorSaid = (rule: ClockRule, clock: Clock, event: Drafted): Pick<Clock, 'anchor'> => {
  const isSaid = isHeard(rule.starts, event) && concerns(rule, clock, event);
  const anchor = (isSaid ? anchorIn(rule, event.data) : undefined) ?? clock.anchor;
  return anchor === undefined ? {} : { anchor };
};

/** What is left until the day that stands fast, on top of what is used up. */
const towardsItsDay = (clock: Clock, at: string, { policy, calendars, ...context }: ClockContext): Change => {
  const { track, calendarVersion, anchor } = clock;
  const version = versionNamed(calendars, clock.calendar, calendarVersion);
  const measured = { from: at, consumed: consumedAt(clock, at, calendars), track, anchor };
  const targetSeconds = targetOf(ruleFor(policy, clock), version, measured, { policy, calendars, ...context });
  const said = anchor === undefined ? {} : { anchor };
  return { cause: 'FIXED_DATE', track, targetSeconds, calendarVersion, ...said, countsFrom: at };
};

/** A clock that counts on after a pause still counts towards its day: nothing when the pause took none of the time to it. */
export const keepToItsDay = (clock: Clock, at: string, context: ClockContext): readonly Recomputed[] => {
  if (clock.anchor === undefined || isPast(clock, at)) return [];
  const change = towardsItsDay(clock, at, context);
  const isSame = Math.abs((change.targetSeconds ?? 0) - (clock.targetSeconds ?? 0)) <= 1;
  return isSame ? [] : [recompute(clock, change, at, context)];
};

type Recomputed = ClockFact & { readonly type: 'ClockRecomputed' };

/** Clocks that a newer version of their calendar moves. What was counted before its publication stays (ruling 6). */
export const recountClocks = ({ clocks }: Clocks, occurredAt: string, context: ClockContext): readonly Recomputed[] =>
  clocks
    .filter((clock) => isLive(clock) && !isPast(clock, occurredAt))
    .flatMap((clock) => {
      const newest = calendarVersionAt(context.calendars[clock.calendar] ?? noCalendar, occurredAt);
      if (!newest || newest.version <= clock.calendarVersion) return [];
      const fact = recompute(clock, recounted(clock, newest, occurredAt, context), occurredAt, context);
      return isMoved(clock, fact) ? [fact] : [];
    });

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
      const ahead = { ...clock, rungs: clock.rungs.filter(({ at }) => at > occurredAt) };
      return isMoved(ahead, fact) ? [fact] : [];
    });

/** Whether a clock has counted up to its due instant or beyond. One that stands has counted until it stood. */
const isPast = (clock: Clock, at: string) =>
  clock.breachedAt !== undefined || (clock.dueAt !== null && clock.dueAt <= countedUntil(clock, at));

const recounted = (
  clock: Clock,
  { version, publishedAt }: CalendarVersion,
  at: string,
  context: ClockContext,
): Change => {
  const change: Change = {
    cause: 'CALENDAR_VERSION',
    track: clock.track,
    targetSeconds: clock.targetSeconds,
    calendarVersion: version,
    countsFrom: later(publishedAt, clock.runs.at(-1)?.from ?? publishedAt),
  };
  if (clock.anchor === undefined) return change;
  const { targetSeconds } = towardsItsDay(measuredBy(clock, change), at, context);
  return { ...change, targetSeconds };
};

const isMoved = (clock: Clock, { data }: Recomputed) =>
  data.newDueAt !== clock.dueAt ||
  clock.rungs.some(({ rung, at }) => data.rungs.some((one) => one.rung === rung && one.at !== at));

const recompute = (clock: Clock, change: Change, at: string, { policy, calendars }: ClockContext) => {
  const counting = countingOn(measuredBy(clock, change), at);
  const schedule = scheduleOf(counting, ruleFor(policy, clock).ladder, at, calendars);
  return {
    type: 'ClockRecomputed',
    occurredAt: at,
    data: {
      clockId: clock.clockId,
      ...change,
      oldDueAt: clock.dueAt,
      newDueAt: schedule.dueAt,
      consumedSeconds: wholeSeconds(consumedAt(clock, at, calendars)),
      ...(schedule.provisional && { provisional: true }),
      rungs: clock.status === 'running' ? schedule.rungs : clock.rungs,
    },
  } as const satisfies ClockFact;
};

/** A clock under new measures: what it counted stays, what comes counts by them. */
const measuredBy = (clock: Clock, { countsFrom, calendarVersion, ...measures }: Change): Clock => {
  const open = clock.runs.at(-1);
  const isSplit = open?.to === undefined && calendarVersion !== clock.calendarVersion;
  return {
    ...clock,
    ...measures,
    calendarVersion,
    runs: isSplit
      ? [...clock.runs.slice(0, -1), { ...open!, to: countsFrom }, { from: countsFrom, calendarVersion }]
      : clock.runs,
  };
};
