import type { Calendar, Range, Weekday } from './calendar.js';
import { DAY, dayOf, timeOf, weekdayOf } from './local-day.js';

/** A stretch of a local date in milliseconds since its midnight; an end beyond 24:00 lies on the next date. */
export type Stint = readonly [from: number, to: number];

/** The rules of a calendar, read once: what a local date (as a day number) has. */
export type CalendarRules = {
  /** The hours that begin on a date, in order: none on a holiday, else those of the date, else those of its weekday. */
  stintsOn(day: number): readonly Stint[];
  breaksOn(day: number): readonly Stint[];
  isHoliday(day: number): boolean;
};

const none: readonly Stint[] = [];

/** A range that ends before it begins goes on into the next date. */
export const stintOf = ([from, to]: Range): Stint => {
  const [begins, ends] = [timeOf(from) ?? NaN, timeOf(to) ?? NaN];
  return [begins, ends < begins ? ends + DAY : ends];
};

const inOrder = (ranges: readonly Range[]) => ranges.map(stintOf).sort(([one], [other]) => one - other);

const byDay = (dated: Calendar['shifts']) =>
  new Map(Object.entries(dated ?? {}).map(([date, ranges]) => [dayOf(date) ?? NaN, inOrder(ranges)]));

/** For a calendar that `validate` found no fault with. */
export const rulesOf = (calendar: Calendar): CalendarRules => {
  const hours = new Map(
    Object.entries(calendar.hours).map(([weekday, ranges]) => [weekday as Weekday, inOrder(ranges ?? [])]),
  );
  const holidays = new Set((calendar.holidays ?? []).map(dayOf));
  const shifts = byDay(calendar.shifts);
  const breaks = byDay(calendar.breaks);

  return {
    stintsOn: (day) => (holidays.has(day) ? none : (shifts.get(day) ?? hours.get(weekdayOf(day)) ?? none)),
    breaksOn: (day) => breaks.get(day) ?? none,
    isHoliday: (day) => holidays.has(day),
  };
};
