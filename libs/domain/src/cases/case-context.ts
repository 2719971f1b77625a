import { unknownCountry, type Country } from '../countries/country.state.js';
import type { Facts, Spoken } from '../grammar/mind.js';
import type { CalendarState } from '../time/calendars/calendar.state.js';
import { restDaysAt, withOwnWeeks } from '../time/calendars/calendar-weeks.js';
import { isLive } from '../time/clocks/clock.state.js';
import type { ClockContext } from '../time/clocks/clock-context.js';
import { personNamed, personRead } from '../people/named-person.js';
import { commandNamed } from '../registry.js';
import { policyIn, standingReads, stateIn, unitDaysIn } from '../standing-facts.js';
import type { CaseFacts } from './rules.js';
import { ballOf, countryOf, isOver, trackOf, type SupportCase } from './support-case.js';

/** The country of the case: while it is opened, the one that the command speaks of. */
const countryIn = ({ type, data }: Spoken, supportCase: SupportCase): string =>
  commandNamed(type)?.opens && typeof data['country'] === 'string' ? data['country'] : countryOf(supportCase);

const governmentCalendar = (country: string) => `GOV-${country}`;

/** Every calendar of a country by which the case counts, or may begin to: its own, its clocks', and where an expert lives. */
const countryCalendars = (command: Spoken, supportCase: SupportCase): readonly string[] => {
  const { country } = command.data;
  const countries = [countryIn(command, supportCase), typeof country === 'string' ? country : ''];
  const counting = supportCase.clocks.clocks.filter(isLive).map(({ calendar }) => calendar);
  const ofCountries = countries.filter((one) => one !== '').map(governmentCalendar);
  return [...new Set([...ofCountries, ...counting.filter((code) => code.startsWith('GOV-'))])];
};

/** The streams that a decision in a case needs besides the case: public facts, policy, who is named. */
export const readsOf = (command: Spoken, supportCase: SupportCase): readonly string[] => {
  const country = countryIn(command, supportCase);
  return [
    ...standingReads(command),
    ...personRead(command),
    ...countryCalendars(command, supportCase).map((code) => `calendar-${code}`),
    ...(country ? [`country-${country}`] : []),
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
    restDays: () => {
      const calendar = stateIn(facts, `calendar-${governmentCalendar(country)}`, empty);
      return calendar.versions.length === 0 ? [] : restDaysAt(calendar, facts.now);
    },
  };
};

/** What the clock keeper sees of a case as it stands. */
export const clockContext = (command: Spoken, supportCase: SupportCase, facts: Facts): ClockContext => {
  const government = governmentCalendar(countryIn(command, supportCase));
  const weeks = supportCase.chapters.governmentWeeks;
  const codes = ['CSU', ...countryCalendars(command, supportCase)];
  const calendars = codes
    .map((code) => [code, stateIn(facts, `calendar-${code}`, empty)] as const)
    .map(([code, state]) => [code, code === government ? withOwnWeeks(state, weeks) : state] as const);
  return {
    now: facts.now,
    ball: ballOf(supportCase),
    track: trackOf(supportCase),
    overlays: supportCase.overlays,
    closed: isOver(supportCase),
    governmentCalendar: government,
    calendars: Object.fromEntries(calendars.filter(([, { versions }]) => versions.length > 0)),
    policy: policyIn(facts),
  };
};

const empty: CalendarState = { versions: [] };
