import type { Recorded } from '@connex/domain';
import type { Proposal } from '../case/acts/proposal.panel.js';

const ends: ReadonlySet<string> = new Set(['ApprovalGranted', 'ApprovalRefused', 'ApprovalExpired']);

type Proposed = {
  readonly approvalId: string;
  readonly command: string;
  readonly expiresAt?: string;
  readonly data?: Readonly<Record<string, unknown>>;
};

/** What lies open to be decided in a stream outside of cases. */
export const openProposalsIn = (events: readonly Recorded[]): readonly Proposal[] => {
  const ended = new Set(events.filter(({ type }) => ends.has(type)).map(({ data }) => data['approvalId']));
  return events
    .filter(({ type, data }) => type === 'ApprovalProposed' && !ended.has(data['approvalId']))
    .map(({ occurredAt, meta, data: said }) => {
      const { approvalId, command, expiresAt, data = {} } = said as unknown as Proposed;
      return { approvalId, command, proposer: meta.by.person, at: occurredAt, expiresAt, content: data };
    });
};
