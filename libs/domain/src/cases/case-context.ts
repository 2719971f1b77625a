import { unknownCountry, type Country } from '../countries/country.state.js';
import type { Facts, Spoken } from '../grammar/mind.js';
import type { CalendarState } from '../time/calendar.state.js';
import type { ClockContext } from '../time/clock-context.js';
import { personNamed, personRead } from '../people/named-person.js';
import { policyIn, standingReads, stateIn, unitDaysIn } from '../standing-facts.js';
import { unitCalendar } from '../unit-days.js';
import type { CaseFacts } from './rules.js';
import { ballOf, countryOf, isOver, trackOf, type SupportCase } from './support-case.js';

/** The country that a command speaks of: its own word, else that of the case. */
const countryIn = ({ data }: Spoken, supportCase: SupportCase): string =>
  typeof data['country'] === 'string' ? data['country'] : countryOf(supportCase);

const governmentCalendar = (country: string) => `GOV-${country}`;

/** The streams that a decision in a case needs besides the case: public facts, policy, who is named. */
export const readsOf = (command: Spoken, supportCase: SupportCase): readonly string[] => {
  const country = countryIn(command, supportCase);
  return [
    ...standingReads(command),
    ...personRead(command),
    ...(country ? [`calendar-${governmentCalendar(country)}`, `country-${country}`] : []),
  ];
};

export const caseFacts = (command: Spoken, supportCase: SupportCase, facts: Facts): CaseFacts => {
  const country = countryIn(command, supportCase);
  const days = unitDaysIn(facts);
  return {
    now: facts.now,
    idFor: (label) => facts.idFor(label),
    afterWorkingDays: days.after,
    dayOf: days.dayOf,
    named: personNamed(command, facts),
    country: country ? stateIn<Country>(facts, `country-${country}`, unknownCountry) : unknownCountry,
  };
};

/** What the clock keeper sees of a case as it stands. */
export const clockContext = (command: Spoken, supportCase: SupportCase, facts: Facts): ClockContext => {
  const country = countryIn(command, supportCase);
  const government = governmentCalendar(country);
  const calendars = country
    ? { CSU: stateIn(facts, unitCalendar, empty), [government]: stateIn(facts, `calendar-${government}`, empty) }
    : { CSU: stateIn(facts, unitCalendar, empty) };
  return {
    now: facts.now,
    ball: ballOf(supportCase),
    track: trackOf(supportCase),
    overlays: supportCase.overlays,
    closed: isOver(supportCase),
    governmentCalendar: government,
    calendars: Object.fromEntries(Object.entries(calendars).filter(([, { versions }]) => versions.length > 0)),
    policy: policyIn(facts),
  };
};

const empty: CalendarState = { versions: [] };
