import type { ClockContext } from '../clock-context.js';
import type { Clock } from '../clock.state.js';
import { ruleFor } from '../../policies/policy.state.js';
import type { ClockFact } from './draft.js';
import { countedBy, goesOnFrom } from '../runs.js';
import type { Calendars } from './calendar-of.js';
import { consumedAt, countingOn, pausedAt, wholeSeconds } from './measure-clock.js';
import { countedUntil } from './missed-breach.js';
import { scheduleOf } from './schedule.js';

export type Recomputed = ClockFact & { readonly type: 'ClockRecomputed' };

/** What a clock is measured by from an instant on. */
export type Change = Pick<Clock, 'track' | 'targetSeconds' | 'calendarVersion' | 'anchor'> & {
  readonly cause: Recomputed['data']['cause'];
  readonly countsFrom: string;
};

/** Whether a clock has counted up to its due instant or beyond. One that stands has counted until it stood. */
export const isPast = (clock: Clock, at: string): boolean =>
  clock.breachedAt !== undefined || (clock.dueAt !== null && clock.dueAt <= countedUntil(clock, at));

/**
 * The fact that a clock is measured otherwise. One that stands is due as it would have been, had it been measured so when
 * it began to stand: pausing freezes what is consumed, and only when it goes on does its date move (domain 7.2.4).
 */
export const recompute = (clock: Clock, change: Change, at: string, context: ClockContext) => {
  const { policy, calendars } = context;
  const measured = measuredBy(clock, change, context);
  const from = seenFrom(clock, change, context) ?? at;
  const schedule = scheduleOf(countingOn(measured, from), ruleFor(policy, clock).ladder, from, calendars);
  return {
    type: 'ClockRecomputed',
    occurredAt: at,
    data: {
      clockId: clock.clockId,
      ...change,
      oldDueAt: clock.dueAt,
      newDueAt: schedule.dueAt,
      ...(isAsEarlier(context)
        ? { consumedSeconds: wholeSeconds(consumedAt(clock, at, calendars)) }
        : figuresAt(measured, at, calendars)),
      ...(schedule.provisional && { provisional: true }),
      rungs: clock.status === 'running' ? schedule.rungs : clock.rungs,
    },
  } as const satisfies ClockFact;
};

/** Told as earlier records were. */
const isAsEarlier = ({ recounts }: ClockContext): boolean => recounts !== undefined;

/** From where one that stands is seen; a day that stands fast is reached from now, whoever stands. */
const seenFrom = (clock: Clock, { cause }: Change, context: ClockContext): string | undefined =>
  cause === 'FIXED_DATE' || isAsEarlier(context) ? undefined : clock.runs.at(-1)?.to;

/** What a board counts on from, and an auditor adds up. What was entered late takes nothing back of what was used up. */
const figuresAt = (clock: Clock, at: string, calendars: Calendars) => ({
  consumedSeconds: wholeSeconds(consumedAt(clock, goesOnFrom(clock, at), calendars)),
  pausedSeconds: wholeSeconds(pausedAt(clock, at, calendars)),
});

/** A clock under new measures: what it counted stays, what comes counts by them, be it counted or a pause (ruling 6). */
export const measuredBy = (clock: Clock, change: Change, context: ClockContext): Clock => {
  const { countsFrom: _, ...measures } = change;
  const isEarlierPause = clock.runs.at(-1)?.to !== undefined && isAsEarlier(context);
  const isSplit = change.calendarVersion !== clock.calendarVersion && !isEarlierPause;
  return { ...clock, ...measures, runs: isSplit ? countedBy(clock.runs, change) : clock.runs };
};
