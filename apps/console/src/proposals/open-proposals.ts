import type { Recorded } from '@connex/domain';
import type { Proposal } from '../case/acts/proposal.panel.js';

const ends: ReadonlySet<string> = new Set(['ApprovalGranted', 'ApprovalRefused', 'ApprovalExpired']);

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

/** What is said of one that is overtaken, in the words of the terminal. */
export const overtaken = 'overtaken by a version that was published since';

/** What lies open to be decided in a stream outside of cases. */
export const openProposalsIn = (events: readonly Recorded[]): readonly OpenProposal[] => {
  const newest = events.findLast(({ type }) => type === 'CalendarVersionPublished')?.revision ?? 0;
  const ended = new Set(events.filter(({ type }) => ends.has(type)).map(({ data }) => data['approvalId']));
  return events
    .filter(({ type, data }) => type === 'ApprovalProposed' && !ended.has(data['approvalId']))
    .map(({ occurredAt, revision, meta, data: said }) => {
      const { approvalId, command, expiresAt, data = {} } = said as unknown as Proposed;
      const isOvertaken = revision < newest;
      return { approvalId, command, proposer: meta.by.person, at: occurredAt, expiresAt, content: data, isOvertaken };
    });
};
