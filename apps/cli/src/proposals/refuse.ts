import { doCommand } from '../cases/do.js';
import type { CommandReceipt } from '../door/door-client.js';
import type { Matter, Reasons } from './decide.js';
import { openProposals, theProposal } from './open-proposals.js';

/** Refuses what lies open, with the reason: also what is overtaken, and can no longer be decided. */
export const refuseOpen = async (
  matter: Matter,
  { proposal: id, reason }: Omit<Reasons, 'basis'>,
): Promise<CommandReceipt> => {
  const { door, stream, about } = matter;
  const { approvalId } = theProposal(await openProposals(door, stream), id, about);
  if (reason === undefined && !process.stdin.isTTY)
    throw new Error('Say why by --reason, in at least 20 characters (R-042).');
  const given = { ...matter.given, approvalId, ...(reason !== undefined && { reasonText: reason }) };
  return doCommand({ ...matter, command: 'RefuseApproval', given });
};
