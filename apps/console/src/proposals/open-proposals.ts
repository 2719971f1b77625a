import type { Recorded } from '@connex/domain';
import { nothingOpen, openAfter } from '@connex/read-models';
import type { Proposal } from '../case/acts/proposal.panel.js';

type Proposed = {
  readonly approvalId: string;
  readonly command: string;
  readonly expiresAt?: string;
  readonly data?: Readonly<Record<string, unknown>>;
};

export type OpenProposal = Proposal & {
  /** A version was published since, on top of which this one does not stand: it can only be refused. */
  readonly isOvertaken: boolean;
};

/** What lies open to be decided in a stream outside of cases. */
export const openProposalsIn = (events: readonly Recorded[]): readonly OpenProposal[] =>
  [...events.reduce(openAfter, nothingOpen).values()].map(({ proposed, isOvertaken }) => {
    const { approvalId, command, expiresAt, data = {} } = proposed.data as unknown as Proposed;
    const { occurredAt: at, meta } = proposed;
    return { approvalId, command, proposer: meta.by.person, at, expiresAt, content: data, isOvertaken };
  });
