import type { PolicyDocument, Recorded } from '@connex/domain';
import { useStream } from '../door/use-view.js';
import { openProposalsIn, type OpenProposal } from '../proposals/open-proposals.js';

/** Every policy that was ever put in force, oldest first, and what is proposed about the next. */
export type PolicyFile = {
  readonly versions: readonly PolicyDocument[];
  readonly inForce: PolicyDocument;
  readonly proposals: readonly OpenProposal[];
};

const fileIn = (events: readonly Recorded[], now: string): PolicyFile | undefined => {
  const versions = events
    .filter(({ type }) => type === 'PolicyChanged')
    .map(({ data }) => data['policy'] as PolicyDocument);
  const inForce = versions.findLast(({ effectiveFrom }) => effectiveFrom <= now) ?? versions[0];
  return inForce && { versions, inForce, proposals: openProposalsIn(events) };
};

/** The policy of the house, as its stream tells it. */
export const usePolicy = (now: string | undefined) => {
  const { data, error, refetch } = useStream('policy');
  const file = data && now !== undefined ? fileIn(data.events, now) : undefined;
  return { file, isRead: data !== undefined && now !== undefined, error, refetch };
};
