import type { Calendar } from '@connex/working-time';

export type Holiday = { readonly date: string; readonly name?: string; readonly estimated?: boolean };

/** One version of a calendar: what working-time counts by, and what is said about it. Never changed once published. */
export type CalendarVersion = {
  readonly code: string;
  readonly version: number;
  readonly publishedAt: string;
  readonly calendar: Calendar;
  readonly holidays: readonly Holiday[];
  /** The years whose holidays are known; a due date in any other year is provisional. */
  readonly holidayYears: readonly number[];
  readonly secondsPerDay: number;
  readonly tzVersion: string;
  readonly source: string;
};

/** The versions of one calendar, oldest first. */
export type CalendarState = { readonly versions: readonly CalendarVersion[] };
