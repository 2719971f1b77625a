import { compile, type Calendar, type WorkingTime } from '@connex/working-time';
import { noApprovals, type Approvals } from '../../approvals/approvals.state.js';

export type Holiday = {
  readonly date: string;
  readonly name?: string;
  readonly estimated?: boolean;
  readonly source?: string;
};

/** Why a year has no holiday: a source says that there are none, or nobody knows. */
export type YearNote = { readonly year: number; readonly state: 'empty' | 'provisional'; readonly reason: string };

/** One version of a calendar: what working-time counts by, and what is said about it. Never changed once published. */
export type CalendarVersion = {
  readonly code: string;
  readonly version: number;
  readonly publishedAt: string;
  readonly calendar: Calendar;
  readonly holidays: readonly Holiday[];
  /** The years whose holidays are known; a due date in any other year is provisional. */
  readonly holidayYears: readonly number[];
  readonly yearNotes?: readonly YearNote[];
  readonly secondsPerDay: number;
  readonly tzVersion: string;
  readonly source: string;
};

/** The versions of one calendar, oldest first. */
export type CalendarState = { readonly versions: readonly CalendarVersion[] };

export const noCalendar: CalendarState = { versions: [] };

/** What `calendar-<code>` holds: its versions, and what is proposed about the next. */
export type CalendarFile = CalendarState & {
  readonly approvals: Approvals;
  /** The revision at which the newest version was published; 0 before any. */
  readonly publishedIn: number;
};

export const emptyCalendarFile: CalendarFile = { ...noCalendar, approvals: noApprovals, publishedIn: 0 };

/** The version that counts at an instant: the newest that was published by then, and before any, the first (ruling 6). */
export const calendarVersionAt = ({ versions }: CalendarState, instant: string): CalendarVersion | undefined =>
  versions.findLast(({ publishedAt }) => publishedAt <= instant) ?? versions[0];

const compiled = new WeakMap<Calendar, WorkingTime>();

/** Working time by a version, compiled when it is first asked for and kept as long as what the version says. */
export const workingTimeBy = ({ calendar }: Pick<CalendarVersion, 'calendar'>): WorkingTime => {
  const known = compiled.get(calendar);
  if (known) return known;
  const time = compile(calendar);
  compiled.set(calendar, time);
  return time;
};
