import type { Proposal } from '../case/acts/proposal.panel.js';
import { anyOfRoles } from '../commands/words.js';

type Asker = {
  readonly role: string;
  readonly person: string;
  readonly proposal: Proposal;
  readonly deciders: readonly string[];
};

/** Why a proposal is not theirs to decide; nothing when it is. */
export const refusalFor = ({ role, person, proposal, deciders }: Asker): string | undefined => {
  if (proposal.proposer === person) return 'You proposed it; another decides (R-010)';
  return deciders.includes(role) ? undefined : `For ${anyOfRoles(deciders)}`;
};
