import { daysAfter, weekdayOf, weekdays } from '../calendars/local-days.js';
import { isoDay } from '../time/format.js';

/** The Monday of the week in which an instant lies in Berlin: `2026-11-23`. */
export const mondayOf = (now: string): string => {
  const today = isoDay(now);
  return daysAfter(today, -weekdays.indexOf(weekdayOf(today)));
};
