import type { CalendarVersion } from './calendar.state.js';

const office = [['09:00', '17:00']] as const;
const allDay = [['00:00', '24:00']] as const;
const workdays = { mon: office, tue: office, wed: office, thu: office, fri: office };
const everyDay = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay };

const always = { publishedAt: '1970-01-01T00:00:00.000Z', holidays: [], secondsPerDay: 28_800, tzVersion: 'none' };

/**
 * For a country whose calendar nobody has published yet: weekends only, in universal time, and every due date
 * provisional (domain 9.17). Never silently the same as a known calendar: its version is 0.
 */
export const unknownCalendar: CalendarVersion = {
  ...always,
  code: 'UNKNOWN',
  version: 0,
  calendar: { timezone: 'UTC', hours: workdays },
  holidayYears: [],
  source: 'No calendar has been published for this country.',
};

/** Every second counts: for what is told in calendar days (H2). */
export const calendarDays: CalendarVersion = {
  ...always,
  code: 'CALENDAR_DAYS',
  version: 1,
  calendar: { timezone: 'UTC', hours: everyDay },
  holidayYears: Array.from({ length: 300 }, (_, index) => 1900 + index),
  secondsPerDay: 86_400,
  source: 'Every second of every day.',
};
