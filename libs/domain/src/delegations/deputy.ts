import type { approvals } from '../approvals/approvals.language.js';
import { refuse, type Refusal } from '../grammar/decider.js';
import type { Spoken } from '../grammar/mind.js';
import type { Actor } from '../grammar/role.js';
import type { Delegation } from './delegation.state.js';

/** The stream of the delegation by which somebody acts; nothing when they name none. */
export const delegationOf = ({ role, delegationId }: Actor): string | undefined => {
  if (role !== 'DEPUTY' || delegationId === undefined) return undefined;
  return delegationId.startsWith('delegation-') ? delegationId : `delegation-${delegationId}`;
};

/** Why a deputy may not act; nothing when they may, or when the speaker is no deputy. */
export const whyNotDeputy = (
  { type, meta: { by, occurredAt } }: Spoken,
  delegation: Delegation,
  now: string,
): Refusal<typeof approvals> | undefined => {
  if (by.role !== 'DEPUTY') return undefined;
  if (delegation.status !== 'recorded' || delegation.to !== by.person)
    return refuse('NO_DELEGATION', 'Act by a delegation that is recorded for you, and name it as delegationId.');
  if (occurredAt < delegation.startsAt || now >= delegation.endsAt)
    return refuse('NO_DELEGATION', `Your delegation holds from ${delegation.startsAt} to ${delegation.endsAt} only.`);
  const covers = delegation.decisions.length === 0 || delegation.decisions.includes(type);
  return covers ? undefined : refuse('NO_DELEGATION', `Your delegation does not cover ${type}.`);
};
