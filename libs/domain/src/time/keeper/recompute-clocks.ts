import { calendarVersionAt, noCalendar, type CalendarVersion } from '../calendar.state.js';
import type { ClockContext } from '../clock-context.js';
import { isLive, type Clock, type Clocks } from '../clock.state.js';
import { later } from '../instants.js';
import { ruleFor } from '../policy.state.js';
import type { ClockFact, Step } from './draft.js';
import { consumedAt, countingOn, wholeSeconds } from './measure-clock.js';
import { countedUntil } from './missed-breach.js';
import { scheduleOf } from './schedule.js';

type Measured = Pick<Clock, 'track' | 'targetSeconds' | 'calendarVersion'>;
type Change = Measured & { readonly cause: 'TRACK_CHANGE' | 'CALENDAR_VERSION'; readonly countsFrom: string };

/** Clocks whose target is another one on the track of the case. A due date that has passed is left alone. */
export const retargetClocks: Step = ({ clocks }, { occurredAt }, context) =>
  clocks
    .filter((clock) => isLive(clock) && !isPast(clock, occurredAt))
    .flatMap((clock) => {
      const { track } = context;
      const days = ruleFor(context.policy, clock).days[track];
      const targetSeconds = days === null ? null : Math.round(days * clock.secondsPerDay);
      if (targetSeconds === clock.targetSeconds) return [];
      const { calendarVersion } = clock;
      const change = { cause: 'TRACK_CHANGE', track, targetSeconds, calendarVersion, countsFrom: occurredAt } as const;
      return [recompute(clock, change, occurredAt, context)];
    });

/** Clocks that a newer version of their calendar moves. What was counted before its publication stays (ruling 6). */
export const recountClocks = ({ clocks }: Clocks, occurredAt: string, context: ClockContext): readonly ClockFact[] =>
  clocks
    .filter((clock) => isLive(clock) && !isPast(clock, occurredAt))
    .flatMap((clock) => {
      const newest = calendarVersionAt(context.calendars[clock.calendar] ?? noCalendar, occurredAt);
      if (!newest || newest.version <= clock.calendarVersion) return [];
      const fact = recompute(clock, recounted(clock, newest), occurredAt, context);
      return isMoved(clock, fact) ? [fact] : [];
    });

/** Whether a clock has counted up to its due instant or beyond. One that stands has counted until it stood. */
const isPast = (clock: Clock, at: string) =>
  clock.breachedAt !== undefined || (clock.dueAt !== null && clock.dueAt <= countedUntil(clock, at));

const recounted = (clock: Clock, { version, publishedAt }: CalendarVersion): Change => ({
  cause: 'CALENDAR_VERSION',
  track: clock.track,
  targetSeconds: clock.targetSeconds,
  calendarVersion: version,
  countsFrom: later(publishedAt, clock.runs.at(-1)?.from ?? publishedAt),
});

const isMoved = (clock: Clock, { data }: ClockFact & { readonly type: 'ClockRecomputed' }) =>
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
