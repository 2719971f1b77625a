import type { PolicyDocument, Recorded } from '@connex/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { kept, useStream } from '../door/use-view.js';
import { openProposalsIn, type OpenProposal } from '../proposals/open-proposals.js';
import { useOpenTasks } from '../proposals/use-open-tasks.js';

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

/** Reads the policy again, once something was recorded about it. */
export const usePolicyAgain = () => {
  const cache = useQueryClient();
  return useCallback(() => void cache.invalidateQueries({ queryKey: kept.stream('policy') }), [cache]);
};

/** The policy of the house, as its stream tells it; kept fresh. */
export const usePolicy = (now: string | undefined) => {
  const again = usePolicyAgain();
  const { data, error, refetch } = useStream('policy', useOpenTasks('policy', again));
  const file = data && now !== undefined ? fileIn(data.events, now) : undefined;
  return { file, isRead: data !== undefined && now !== undefined, error, refetch };
};
