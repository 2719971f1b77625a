import type { Calendar } from './calendar.js';
import { closingOn, dayAt, daysBetween, stepDays } from './days.js';
import type { Interval } from './intervals.js';
import { DAY, dateOfDay, dayOf, timeOf } from './local-day.js';
import { openBetween, openingFrom, reach, reachBack, workedBetween } from './measure.js';
import { reachBackUnpaused, reachUnpaused, tidy, unpausedBetween, type Pause } from './pauses.js';
import { refused, TimeRefused, type TimeProblem } from './time-refused.js';
import { isKnown, outOfRange, timelineOf, type Timeline } from './timeline.js';
import { validate } from './validate.js';

/** A compiled calendar. Instants are epoch milliseconds, durations seconds, dates local `YYYY-MM-DD`. */
export type WorkingTime = {
  readonly timezone: string;
  /**
   * The first instant at which so many working seconds have passed; a target used up exactly at closing time is due at
   * closing time. A negative target is the mirror: the last instant from which so many pass until `start`.
   */
  due(start: number, seconds: number, pauses?: readonly Pause[]): number;
  /** The working seconds from one instant to another that lie in no pause; 0 when the second is not later. */
  elapsed(from: number, to: number, pauses?: readonly Pause[]): number;
  /** So many working dates on (or back), at the same time of day, or at the end of that date's work. */
  addDays(start: number, days: number, snap?: 'endOfWorkingDay'): number;
  /** The working dates from one instant's date to the other's, both counted; 0 when the second is earlier. */
  countDays(from: number, to: number): number;
  isOpen(instant: number): boolean;
  /** The first working instant at or after this one. */
  nextOpening(instant: number): number;
  /** The end of the work of the instant's local date; nothing when that date has none. */
  closingOf(instant: number): number | undefined;
  /** The working intervals between two instants, cut at both; those that touch are one. */
  intervals(from: number, to: number): readonly Interval[];
  dateOf(instant: number): string;
  /** The instant at which the next local date begins. */
  nextMidnight(instant: number): number;
  /** The instant of a local time; in a gap it moves forward by the gap, of a repeated hour it is the first. */
  instantOf(date: string, time: string): number;
  /** How far the local time is ahead of UTC at an instant, in seconds. */
  offsetAt(instant: number): number;
};

/** Lays a calendar out in time, as far as it is asked for. Throws `TimeRefused` with every fault of the calendar. */
export const compile = (calendar: Calendar): WorkingTime => {
  const faults = validate(calendar);
  if (faults.length > 0) throw new TimeRefused(faults as [TimeProblem, ...TimeProblem[]]);
  const timeline = timelineOf(calendar);
  return { timezone: calendar.timezone, ...durations(timeline), ...dates(timeline) };
};

const durations = (timeline: Timeline) => ({
  due(start: number, seconds: number, pauses?: readonly Pause[]): number {
    const milliseconds = millisecondsOf(seconds);
    if (milliseconds === 0) return known(start);
    if (!pauses?.length)
      return milliseconds > 0 ? reach(timeline, start, milliseconds) : reachBack(timeline, start, -milliseconds);
    return milliseconds > 0
      ? reachUnpaused(timeline, start, milliseconds, tidy(pauses))
      : reachBackUnpaused(timeline, start, -milliseconds, tidy(pauses));
  },

  elapsed(from: number, to: number, pauses?: readonly Pause[]): number {
    if (!pauses?.length) return workedBetween(timeline, from, to) / 1000;
    return unpausedBetween(timeline, { from, to }, tidy(pauses)) / 1000;
  },

  isOpen: (instant: number) => openingFrom(timeline, instant) === instant,
  nextOpening: (instant: number) => openingFrom(timeline, instant),
  intervals: (from: number, to: number) => openBetween(timeline, from, to),
});

const dates = (timeline: Timeline) => ({
  addDays(start: number, days: number, snap?: 'endOfWorkingDay'): number {
    if (!Number.isInteger(days)) throw refused('NOT_A_NUMBER', 'days', 'Working days are added as a whole number.');
    const from = dayAt(timeline, known(start));
    const to = days === 0 ? from : stepDays(timeline, from, days);
    if (snap) return closingOn(timeline, to) ?? start;
    if (to === from) return start;
    const timeOfDay = start + timeline.zone.offsetAt(start) - from * DAY;
    return timeline.zone.instantOf(to * DAY + timeOfDay);
  },

  countDays: (from: number, to: number) =>
    known(to) < known(from) ? 0 : daysBetween(timeline, dayAt(timeline, from), dayAt(timeline, to)),

  closingOf: (instant: number) => closingOn(timeline, dayAt(timeline, known(instant))),
  dateOf: (instant: number) => dateOfDay(dayAt(timeline, known(instant))),

  nextMidnight(instant: number): number {
    let day = dayAt(timeline, known(instant)) + 1;
    while (timeline.zone.instantOf(day * DAY) <= instant) day++;
    return timeline.zone.instantOf(day * DAY);
  },

  instantOf(date: string, time: string): number {
    const [day, sinceMidnight] = [dayOf(date), timeOf(time)];
    if (day === undefined) throw refused('IMPOSSIBLE_DATE', 'date', `There is no date ${date}.`);
    if (sinceMidnight === undefined) throw refused('IMPOSSIBLE_TIME', 'time', `There is no time of day ${time}.`);
    return timeline.zone.instantOf(day * DAY + sinceMidnight);
  },

  offsetAt: (instant: number) => timeline.zone.offsetAt(known(instant)) / 1000,
});

const millisecondsOf = (seconds: number): number => {
  if (!Number.isFinite(seconds)) throw refused('NOT_A_NUMBER', 'seconds', 'A target is a number of seconds.');
  return Math.round(seconds * 1000);
};

const known = (instant: number): number => {
  if (!isKnown(instant)) throw outOfRange(instant);
  return instant;
};
