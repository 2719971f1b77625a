import type { ClockContext } from '../clock-context.js';
import type { Clock } from '../clock.state.js';
import { ruleFor } from '../../policies/policy.state.js';
import type { ClockFact } from './draft.js';
import { consumedAt, countingOn, wholeSeconds } from './measure-clock.js';
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

/** The fact that a clock is measured otherwise. One that stands is measured as if it counted on from that instant. */
export const recompute = (clock: Clock, change: Change, at: string, { policy, calendars }: ClockContext) => {
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
export const measuredBy = (clock: Clock, { countsFrom, calendarVersion, ...measures }: Change): Clock => {
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
