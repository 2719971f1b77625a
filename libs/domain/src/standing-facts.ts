import { noDelegation, type Delegation } from './delegations/delegation.state.js';
import { delegationOf } from './delegations/deputy.js';
import type { Facts, Spoken } from './grammar/mind.js';
import type { CalendarState } from './time/calendar.state.js';
import type { PolicyState } from './time/policy.state.js';
import { unitCalendar, unitDaysOf, type UnitDays } from './unit-days.js';

/** The streams that every decision may need: the unit's calendar, the policy, and the delegation of a deputy. */
export const standingReads = (command: Spoken): readonly string[] => {
  const delegation = delegationOf(command.meta.by);
  return [unitCalendar, 'policy', ...(delegation === undefined ? [] : [delegation])];
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

export const unitDaysIn = (facts: Facts): UnitDays =>
  unitDaysOf(facts.stateOf(unitCalendar) as CalendarState | undefined);
