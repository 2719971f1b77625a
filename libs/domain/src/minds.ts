import { caseMind } from './cases/case.mind.js';
import { countryMind } from './countries/countries.mind.js';
import { delegationMind } from './delegations/delegations.mind.js';
import type { Mind } from './grammar/mind.js';
import { houseMind } from './house/house.mind.js';
import { peopleMind } from './people/people.mind.js';
import { calendarMind } from './time/calendars/calendar.mind.js';
import { policyMind } from './time/policies/policy.mind.js';

/** The minds of the house, each for one kind of stream (ruling 23). */
export const minds: readonly Mind[] = [
  caseMind,
  peopleMind,
  countryMind,
  delegationMind,
  houseMind,
  calendarMind,
  policyMind,
];
