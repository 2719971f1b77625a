import { refuse, type Refusal } from '../grammar/decider.js';
import type { Event } from '../grammar/language.js';
import type { Spoken } from '../grammar/mind.js';
import type { Role } from '../grammar/role.js';
import { commandNamed, mayAsk } from '../registry.js';
import type { approvals } from './approvals.language.js';
import type { Approval, Approvals } from './approvals.state.js';

/** Working days after which a proposal lapses. Source: domain 9.4. */
export const proposalLapsesAfter = 5;

/** What a proposal needs to know of the command that would decide it. */
export type Proposed = {
  /** Who may propose it; nothing when it belongs to another kind of stream. */
  readonly proposedBy: readonly Role[] | undefined;
  readonly approvalId: string;
  readonly expiresAt: string;
};

type Told<T extends keyof (typeof approvals)['events']> = Event<typeof approvals, T>;

export const proposeDecision = (
  { data, meta }: Spoken,
  { proposedBy, approvalId, expiresAt }: Proposed,
): readonly Told<'ApprovalProposed'>[] | Refusal<typeof approvals> => {
  const command = String(data['command']);
  if (!proposedBy) return refuse('R-041', `${command} is not decided here; propose it where it belongs.`);
  if (!proposedBy.includes(meta.by.role))
    return refuse('NOT_YOURS_TO_PROPOSE', `${command} is proposed by ${proposedBy.join(' or ')}.`);
  const proposed = data['data'] as Approval['data'];
  return [
    {
      type: 'ApprovalProposed',
      data: { approvalId, command, data: proposed, proposer: meta.by.person, expiresAt },
    },
  ];
};

export const approvalGranted = ({ approvalId, command }: Approval): Told<'ApprovalGranted'> => ({
  type: 'ApprovalGranted',
  data: { approvalId, command },
});

/** Whoever may decide a proposal may refuse it; a deputy, when both they and whoever they stand for may. */
export const refuseApproval = (
  { data }: Spoken,
  { approvalId, command }: Approval,
  hats: readonly Role[],
): readonly Told<'ApprovalRefused'>[] | Refusal<typeof approvals> =>
  hats.every((hat) => mayAsk(command, hat))
    ? [{ type: 'ApprovalRefused', data: { approvalId, command, reasonText: String(data['reasonText']) } }]
    : refuse('NOT_YOURS_TO_REFUSE', `${command} is decided by ${commandNamed(command)?.by.join(' or ')}.`);

/** The proposals that lapse at an instant or have lapsed before it. */
export const lapsed = (all: Approvals, now: string): readonly Told<'ApprovalExpired'>[] =>
  all
    .filter(({ status, expiresAt }) => status === 'open' && expiresAt <= now)
    .map(({ approvalId, expiresAt }) => ({ type: 'ApprovalExpired', data: { approvalId }, occurredAt: expiresAt }));
