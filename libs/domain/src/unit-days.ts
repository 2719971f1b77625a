import { compile, type Calendar, type WorkingTime } from '@connex/working-time';
import type { CalendarState } from './time/calendars/calendar.state.js';

/** The unit's own calendar, by which it counts its promises. Source: domain 9.8. */
export const unitCalendar = 'calendar-CSU';

const laidOut = new WeakMap<Calendar, WorkingTime>();
const layOut = (calendar: Calendar): WorkingTime => {
  const known = laidOut.get(calendar) ?? compile(calendar);
  laidOut.set(calendar, known);
  return known;
};

/** Working days of the unit, by the newest version of its calendar. Instants are RFC 3339. */
export type UnitDays = {
  /** The closing time of the n-th working day after an instant. */
  after(from: string, days: number): string;
  /** How many working days lie between two instants, in parts of a day. */
  between(from: string, to: string): number;
  /** The day on the unit's wall at an instant. */
  dayOf(instant: string): string;
};

/** A house without the calendar of the unit cannot decide anything: it was not founded. */
export const unitDaysOf = (state: CalendarState | undefined): UnitDays => {
  const version = state?.versions.at(-1);
  if (!version) throw new Error(`The house has no ${unitCalendar}: it was not founded.`);
  const { addDays, elapsed, dateOf } = layOut(version.calendar);
  return {
    after: (from, days) => new Date(addDays(Date.parse(from), days, 'endOfWorkingDay')).toISOString(),
    between: (from, to) => elapsed(Date.parse(from), Date.parse(to)) / version.secondsPerDay,
    dayOf: (instant) => dateOf(Date.parse(instant)),
  };
};
