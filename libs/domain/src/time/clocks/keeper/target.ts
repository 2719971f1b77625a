import { workingTimeBy, type CalendarVersion } from '../../calendars/calendar.state.js';
import type { ClockContext } from '../clock-context.js';
import { isLive, type Clocks, type Track } from '../clock.state.js';
import { instantOf, millisecondsOf } from '../../instants.js';
import type { ClockRule } from '../../policies/policy.document.js';
import { unitCalendar } from './calendar-of.js';

/** From when a clock has its target, what it has used up by then, and the day that its days count from, if there is one. */
type Measured = {
  readonly from: string;
  readonly consumed: number;
  readonly track: Track;
  readonly anchor: string | undefined;
};

/** The track by which an instance counts: that of the case, or the fast one while a replacement is in haste. */
export const trackFor = (
  rule: ClockRule,
  instance: string | undefined,
  { clocks }: Clocks,
  { track }: ClockContext,
): Track => {
  const { hurriedBy } = rule;
  if (hurriedBy === undefined) return track;
  const isHurried = clocks.some(
    (one) => one.clock === hurriedBy && (one.instance ?? instance) === instance && isLive(one),
  );
  return isHurried ? 'FAST' : track;
};

/** The day that a fact names as the one from which a clock's days count: `2027-02-08`. */
export const anchorIn = ({ anchor }: ClockRule, data: Readonly<Record<string, unknown>>): string | undefined => {
  const day = anchor && data[anchor.field];
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}/.test(day) ? day.slice(0, 10) : undefined;
};

/**
 * The working seconds that a clock has in all; null when it has no target. Where the day stands fast, or months are
 * counted, it is whatever lies between the start and that day.
 */
export const targetOf = (
  rule: ClockRule,
  calendar: CalendarVersion,
  measured: Measured,
  context: ClockContext,
): number | null => {
  const days = rule.days[measured.track];
  if (rule.months !== undefined) return until(calendar, measured, monthsAfter(measured.from, rule.months, context));
  if (days === null) return null;
  if (rule.anchor === undefined) return Math.round(days * calendar.secondsPerDay);
  if (measured.anchor === undefined) return null;
  return until(calendar, measured, anchored(calendar, measured.anchor, days));
};

const until = (calendar: CalendarVersion, { from, consumed }: Measured, due: number): number =>
  Math.floor(consumed + workingTimeBy(calendar).elapsed(millisecondsOf(from), due));

/** Closing time, so many working days from a day; a day that is no working day stands for the next one. */
const anchored = (calendar: CalendarVersion, day: string, days: number): number => {
  const time = workingTimeBy(calendar);
  return time.addDays(time.nextOpening(time.instantOf(day, '00:00')), days, 'endOfWorkingDay');
};

/** The unit's closing time so many months later; of its last open day before, where it is closed: never later. */
const monthsAfter = (from: string, months: number, context: ClockContext): number => {
  const time = workingTimeBy(unitCalendar(context, from));
  const noon = time.instantOf(sameDayAfter(time.dateOf(millisecondsOf(from)), months), '12:00');
  return time.closingOf(noon) ?? time.addDays(noon, -1, 'endOfWorkingDay');
};

/** The same day of a later month, or the last one that month has. */
const sameDayAfter = (date: string, months: number): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return instantOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).slice(0, 10);
};
