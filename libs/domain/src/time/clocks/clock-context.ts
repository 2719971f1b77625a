import type { CalendarState } from '../calendars/calendar.state.js';
import type { Ball, Overlay, Track } from './clock.state.js';
import type { PolicyState } from '../policies/policy.state.js';

/** An event as the clocks hear it; both a recorded event and a drafted one with its revision are one. */
export type Heard = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
  readonly revision: number;
};

/** What the clock keeper may know: the case as it stands *after* the event, the house's now, calendars and policy. */
export type ClockContext = {
  /** The house's now, RFC 3339. What counts is the event's own `occurredAt` (ruling 3). */
  readonly now: string;
  readonly ball: Ball;
  readonly track: Track;
  /** Suspension and hold may lie over a case together; none of them: it runs. */
  readonly overlays: readonly Overlay[];
  readonly closed: boolean;
  /** The calendar of the case's country, e.g. `GOV-ZM`; the case's country decides it. */
  readonly governmentCalendar: string;
  /** By code: `CSU`, and the government's. A missing government calendar is Monday to Friday, provisional. */
  readonly calendars: Readonly<Record<string, CalendarState>>;
  readonly policy: PolicyState;
  /**
   * Said only where earlier records are told again. Of a newer calendar, the first name no clock that it does not move;
   * those after them count a pause to its end by the calendar with which it began, and give a clock that stands the date
   * that it would have if it counted on at once.
   */
  readonly recounts?: 'ONLY_WHAT_MOVES' | 'PAUSES_AS_THEY_BEGAN';
  /** Likewise: what was used up is said of the hour that somebody entered late, not of that in which the clock stood. */
  readonly pauses?: 'AS_ENTERED';
  /** Likewise: a pause that was granted is one, though today its reason would have to name what is waited for. */
  readonly asks?: 'WHATEVER_WAS_ASKED';
  /**
   * Likewise: the clocks that the record names. The week of a ministry once counted on clocks of other calendars, too, and
   * experts who lived in its country counted by it.
   */
  readonly named?: { readonly recounted: readonly string[]; readonly inOwnWeek: readonly string[] };
};
