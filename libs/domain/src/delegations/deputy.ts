import type { approvals } from '../approvals/approvals.language.js';
import { refuse, type Refusal } from '../grammar/decider.js';
import type { Spoken } from '../grammar/mind.js';
import type { Actor } from '../grammar/role.js';
import { personStream } from '../people/named-person.js';
import type { Person } from '../people/person.state.js';
import { mayAsk } from '../registry.js';
import type { Delegation } from './delegation.state.js';

/** The stream of the delegation by which somebody acts; nothing when they name none. */
export const delegationOf = ({ role, delegationId }: Actor): string | undefined => {
  if (role !== 'DEPUTY' || delegationId === undefined) return undefined;
  return delegationId.startsWith('delegation-') ? delegationId : `delegation-${delegationId}`;
};

/** The stream of the person in whose place a deputy says to act. */
export const giverOf = ({ role, onBehalfOf }: Actor): string | undefined =>
  role === 'DEPUTY' && onBehalfOf !== undefined ? personStream(onBehalfOf) : undefined;

/** In whose place a deputy acts, as the log knows it: the delegation, and the person who gave it. */
export type Place = { readonly delegation: Delegation; readonly giver: Person };

type Refused = Refusal<typeof approvals> | undefined;

/** Why somebody may not act in another's place; nothing when they may, or when they act for themselves. */
export const whyNotDeputy = (command: Spoken, { delegation, giver }: Place, now: string): Refused => {
  const { by, occurredAt } = command.meta;
  if (by.role !== 'DEPUTY') return whyNotForAnother(by);
  if (delegation.status !== 'recorded' || delegation.to !== by.person)
    return refuse('NO_DELEGATION', 'Act by a delegation that is recorded for you, and name it as delegationId.');
  if (by.onBehalfOf !== delegation.from)
    return refuse('NO_DELEGATION', 'Say as onBehalfOf in whose place you act: whoever gave you the delegation.');
  if (occurredAt < delegation.startsAt || now >= delegation.endsAt)
    return refuse('NO_DELEGATION', `Your delegation holds from ${delegation.startsAt} to ${delegation.endsAt} only.`);
  return whyNotTheirs(command, delegation, giver);
};

const whyNotForAnother = ({ onBehalfOf, delegationId }: Actor): Refused =>
  onBehalfOf === undefined && delegationId === undefined
    ? undefined
    : refuse('NO_DELEGATION', 'Only a deputy acts in somebody’s place; speak for yourself, without onBehalfOf.');

type Recorded = Exclude<Delegation, { readonly status: 'none' }>;

/** A deputy has the powers of whoever gave the delegation, in the role in which they gave it, as long as they hold it. */
const whyNotTheirs = ({ type }: Spoken, { decisions, fromRole }: Recorded, { roles }: Person): Refused => {
  if (decisions.length > 0 && !decisions.includes(type))
    return refuse('NO_DELEGATION', `Your delegation does not cover ${type}.`);
  if (!mayAsk(type, fromRole)) return refuse('NO_DELEGATION', `${type} is not ${fromRole}’s to hand on.`);
  return roles.includes(fromRole)
    ? undefined
    : refuse('NO_DELEGATION', `Whoever gave you the delegation is ${fromRole} no more.`);
};
