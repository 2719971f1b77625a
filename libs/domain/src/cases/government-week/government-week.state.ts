import type { Evolve } from '../../grammar/decider.js';
import type { OwnWeek } from '../../time/calendars/calendar-weeks.js';
import type { governmentWeek } from './government-week.language.js';

/** The weeks that the ministry of the case was said to work, each from an instant on; none: its country's. */
export type GovernmentWeeks = readonly OwnWeek[];

export const weekOfItsCountry: GovernmentWeeks = [];

export const evolveGovernmentWeek: Evolve<typeof governmentWeek, GovernmentWeeks> = {
  GovernmentWeekOverridden: (weeks, { data: { restDays }, occurredAt }) => [...weeks, { restDays, from: occurredAt }],
};
