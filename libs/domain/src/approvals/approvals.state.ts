import type { Evolve } from '../grammar/decider.js';
import type { approvals } from './approvals.language.js';

export type Approval = {
  readonly approvalId: string;
  /** The command that would decide it, and what that command would say. */
  readonly command: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly proposer: string;
  readonly proposedAt: string;
  readonly expiresAt: string;
  readonly status: 'open' | 'granted' | 'refused' | 'expired';
  /** The revision that armed its expiry (ruling 19). */
  readonly arm: number;
};

export type Approvals = readonly Approval[];

export const noApprovals: Approvals = [];

const become = (all: Approvals, approvalId: string, status: Approval['status']): Approvals =>
  all.map((one) => (one.approvalId === approvalId ? { ...one, status } : one));

export const evolveApprovals: Evolve<typeof approvals, Approvals> = {
  ApprovalProposed: (all, { data, occurredAt, revision }) => [
    ...all,
    { ...data, proposedAt: occurredAt, status: 'open', arm: revision },
  ],
  ApprovalGranted: (all, { data }) => become(all, data.approvalId, 'granted'),
  ApprovalRefused: (all, { data }) => become(all, data.approvalId, 'refused'),
  ApprovalExpired: (all, { data }) => become(all, data.approvalId, 'expired'),
};
