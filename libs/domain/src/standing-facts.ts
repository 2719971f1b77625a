import { noDelegation, type Delegation } from './delegations/delegation.state.js';
import { delegationOf, giverOf, type Place } from './delegations/deputy.js';
import type { Facts, Spoken } from './grammar/mind.js';
import type { Role } from './grammar/role.js';
import { unknownPerson, type Person } from './people/person.state.js';
import type { CalendarState } from './time/calendars/calendar.state.js';
import type { PolicyState } from './time/policies/policy.state.js';
import { unitCalendar, unitDaysOf, type UnitDays } from './unit-days.js';

/** The streams that every decision may need: the unit's calendar, the policy, and in whose place a deputy acts. */
export const standingReads = (command: Spoken): readonly string[] => {
  const place = [delegationOf(command.meta.by), giverOf(command.meta.by)];
  return [unitCalendar, 'policy', ...place.filter((stream) => stream !== undefined)];
};

/** The state of a stream that was read, or what it is before anything happened in it. */
export const stateIn = <State>(facts: Facts, stream: string, none: State): State =>
  (facts.stateOf(stream) as State | undefined) ?? none;

export const policyIn = (facts: Facts): PolicyState => stateIn(facts, 'policy', { versions: [] });

/** The policy in force now, by name. */
export const policyVersionIn = (facts: Facts): string =>
  policyIn(facts).versions.findLast(({ effectiveFrom }) => effectiveFrom <= facts.now)?.version ?? 'none';

export const delegationIn = ({ meta: { by } }: Spoken, facts: Facts): Delegation => {
  const stream = delegationOf(by);
  return stream === undefined ? noDelegation : stateIn(facts, stream, noDelegation);
};

/** In whose place a deputy acts. */
export const placeIn = (command: Spoken, facts: Facts): Place => {
  const giver = giverOf(command.meta.by);
  return {
    delegation: delegationIn(command, facts),
    giver: giver === undefined ? unknownPerson : stateIn<Person>(facts, giver, unknownPerson),
  };
};

/** The roles in which somebody speaks: their own and, for a deputy, the one that the delegation was given in. */
export const hatsOf = (command: Spoken, facts: Facts): readonly Role[] => {
  const delegation = delegationIn(command, facts);
  return [command.meta.by.role, ...(delegation.status === 'none' ? [] : [delegation.fromRole])];
};

export const unitDaysIn = (facts: Facts): UnitDays =>
  unitDaysOf(facts.stateOf(unitCalendar) as CalendarState | undefined);
