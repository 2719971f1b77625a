import type { Evolve } from '../grammar/decider.js';
import type { Role } from '../grammar/role.js';
import type { delegations } from './delegations.language.js';

export type Delegation =
  | { readonly status: 'none' }
  | {
      readonly status: 'recorded' | 'ended';
      readonly from: string;
      /** In which role it was given: the deputy has what that role has, and no more. */
      readonly fromRole: Role;
      readonly to: string;
      /** Names of commands; none named means every one. */
      readonly decisions: readonly string[];
      readonly startsAt: string;
      readonly endsAt: string;
    };

export const noDelegation: Delegation = { status: 'none' };

export const evolveDelegations: Evolve<typeof delegations, Delegation> = {
  DelegationRecorded: (_, { data }) => ({ status: 'recorded', ...data, fromRole: data.fromRole ?? 'HEAD' }),
  DelegationEnded: (past) => (past.status === 'none' ? past : { ...past, status: 'ended' }),
};
