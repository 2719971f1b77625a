import type { Clock, Run } from '../clock.state.js';
import { earlier, millisecondsOf } from '../../instants.js';
import { pausesUntil } from '../runs.js';
import { timeBy, type Calendars } from './calendar-of.js';

/** How a clock is measured: by its runs alone, each under the version of the calendar that counted then. */

const worked = (clock: Clock, { from, to, calendarVersion }: Run & { readonly to: string }, calendars: Calendars) =>
  timeBy(calendars, clock.calendar, calendarVersion).elapsed(millisecondsOf(from), millisecondsOf(to));

/** The seconds that count, from the start to an instant. */
export const consumedAt = (clock: Clock, instant: string, calendars: Calendars): number =>
  clock.runs
    .map((run) => ({ ...run, to: earlier(run.to ?? instant, instant) }))
    .filter(({ from, to }) => from < to)
    .reduce((seconds, run) => seconds + worked(clock, run, calendars), 0);

/** The working seconds that lie in pauses, from the start to an instant. */
export const pausedAt = (clock: Clock, instant: string, calendars: Calendars): number =>
  pausesUntil(clock.runs, instant).reduce((seconds, pause) => seconds + worked(clock, pause, calendars), 0);

/** The first instant at which so many seconds are used up, if nothing pauses it any more; the clock must run. */
export const usedUpAt = (clock: Clock, seconds: number, calendars: Calendars): number => {
  let left = seconds;
  for (const run of clock.runs) {
    const time = timeBy(calendars, clock.calendar, run.calendarVersion);
    const consumed = run.to === undefined ? Infinity : worked(clock, { ...run, to: run.to }, calendars);
    if (left <= consumed) return time.due(millisecondsOf(run.from), left);
    left -= consumed;
  }
  throw new Error(`The clock ${clock.clockId} stands: nothing is used up while it does.`);
};

/** A clock as if it counted on from an instant. */
export const countingOn = (clock: Clock, from: string): Clock =>
  clock.runs.at(-1)?.to === undefined
    ? clock
    : { ...clock, runs: [...clock.runs, { from, calendarVersion: clock.calendarVersion }] };

/** Whole seconds, for the record; the runs keep the rest. */
export const wholeSeconds = (seconds: number): number => Math.floor(seconds);
