import { weekdayOf, weekdays } from '../calendars/local-days.js';
import { isoDay } from '../time/format.js';

/** A date so many days before. */
const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** The Monday of the week in which an instant lies in Berlin: `2026-11-23`. */
export const mondayOf = (now: string): string => {
  const today = isoDay(now);
  return daysBefore(today, weekdays.indexOf(weekdayOf(today)));
};
