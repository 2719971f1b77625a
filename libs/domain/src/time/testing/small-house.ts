import { appendixBCalendars, egyptVersion2 } from '../calendars/appendix-b.calendars.js';
import { calendarVersionOf } from '../calendars/calendar.mind.js';
import type { CalendarState } from '../calendars/calendar.state.js';
import { firstPolicy } from '../policies/first/first.policy.js';
import type { PolicyState } from '../policies/policy.state.js';

type Published = Parameters<typeof calendarVersionOf>[0];

const publish = (document: (typeof appendixBCalendars)[number], version = 1, at = '2026-01-01T00:00:00.000Z') =>
  calendarVersionOf({ ...document, version, tzVersion: '2025c' } as Published, at);

/** The calendars of appendix B, as a founded story house has them. */
export const storyCalendars: Readonly<Record<string, CalendarState>> = Object.fromEntries(
  appendixBCalendars.map((document) => [document.code, { versions: [publish(document)] }]),
);

export const storyPolicy: PolicyState = { versions: [firstPolicy] };

/** The same calendars with Egypt's second version, published at an instant. */
export const withDecreedHoliday = (at: string): Readonly<Record<string, CalendarState>> => ({
  ...storyCalendars,
  'GOV-EG': { versions: [...storyCalendars['GOV-EG']!.versions, publish(egyptVersion2, 2, at)] },
});
