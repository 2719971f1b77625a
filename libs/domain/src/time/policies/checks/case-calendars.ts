import { appendixBCalendars } from '../../calendars/appendix-b.calendars.js';
import { calendarVersionOf } from '../../calendars/calendar.decider.js';
import type { CalendarState } from '../../calendars/calendar.state.js';
import type { Calendars } from '../../clocks/keeper/calendar-of.js';
import type { PolicyCase } from '../policy-case.document.js';
import type { PolicyDocument } from '../policy.document.js';

type Published = Parameters<typeof calendarVersionOf>[0];

let fixtures: Readonly<Record<string, CalendarState>> | undefined;

/** The calendars of appendix B, by code, as if they had been published before any case. */
const appendixB = () =>
  (fixtures ??= Object.fromEntries(
    appendixBCalendars.map((document) => {
      const published = { ...document, version: 1, tzVersion: 'appendix-b' } as Published;
      return [document.code, { versions: [calendarVersionOf(published, '2026-01-01T00:00:00.000Z')] }];
    }),
  ));

/** The countries that a case speaks of: its own, and those that its facts name. */
const countriesOf = ({ country, given }: PolicyCase): readonly string[] => {
  const named = given.map(({ data }) => data?.['country']).filter((one) => typeof one === 'string');
  return [...new Set([...(country === undefined ? [] : [country]), ...named])];
};

const codesOf = (one: PolicyCase) => ['CSU', ...countriesOf(one).map((country) => `GOV-${country}`)];

const isOfHouse = ({ calendars = 'HOUSE' }: PolicyCase) => calendars === 'HOUSE';

/** The calendars of the house by which a policy's cases count, by code. */
export const calendarsOfCases = ({ cases = [] }: Pick<PolicyDocument, 'cases'>): readonly string[] => [
  ...new Set(cases.filter(isOfHouse).flatMap(codesOf)),
];

/** The calendars by which a case counts. */
export const calendarsOfCase = (one: PolicyCase, house: Calendars): Readonly<Record<string, CalendarState>> => {
  const from = isOfHouse(one) ? house : appendixB();
  const found = codesOf(one).map((code) => [code, from[code] ?? { versions: [] }] as const);
  return Object.fromEntries(found.filter(([, { versions }]) => versions.length > 0));
};

export const calendarsMissing = (one: PolicyCase, house: Calendars): readonly string[] => {
  const found = calendarsOfCase(one, house);
  return codesOf(one).filter((code) => !Object.hasOwn(found, code));
};
