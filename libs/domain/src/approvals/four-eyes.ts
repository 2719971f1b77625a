import { refuse, type Refusal } from '../grammar/decider.js';
import { DocumentId } from '../grammar/fields.js';
import type { Spoken } from '../grammar/mind.js';
import type { approvals } from './approvals.language.js';
import type { Approval, Approvals } from './approvals.state.js';
import { contentOf, saysTheSame } from './content.js';

type Refused = Refusal<typeof approvals>;

/** What a decider gives with a decision (ruling 22). */
export type Reasons = {
  readonly reasonCode?: string;
  readonly reasonText: string;
  readonly basis: readonly string[];
  readonly alternatives: readonly string[];
};

export const approvalNamedBy = ({ data }: Spoken): string | undefined => data['approvalId'] as string | undefined;
/** A refusal gives its reason in a field of its own; what it stands on is the proposal itself. */
export const reasonsOf = (command: Spoken): Reasons | undefined => {
  const { decision, reasonText } = command.data;
  if (typeof reasonText !== 'string') return decision as Reasons | undefined;
  return { reasonText, basis: [approvalNamedBy(command) ?? ''], alternatives: [] };
};

/** The proposal that a command answers, when it is still open; nothing when it names none (ruling 18, R-040). */
export const openProposal = (command: Spoken, all: Approvals, now: string): Approval | Refused | undefined => {
  const approvalId = approvalNamedBy(command);
  if (approvalId === undefined) return undefined;

  const approval = all.find((one) => one.approvalId === approvalId);
  if (!approval) return refuse('R-041', `Nothing was proposed here under the id ${approvalId}.`);
  if (approval.status !== 'open') return refuse('CONFLICT', `This proposal was ${approval.status} before.`);
  if (approval.expiresAt <= now) return refuse('CONFLICT', 'This proposal has lapsed; propose it again.');
  if (command.meta.occurredAt < approval.proposedAt)
    return refuse('CONFLICT', `This was proposed at ${approval.proposedAt}; it cannot have been decided before.`);
  return approval;
};

/** Nobody decides on what they proposed, and only what was proposed is decided. */
export const whyNotAnswered = (
  command: Spoken,
  approval: Approval,
  onBehalfOf: string | undefined,
): Refused | undefined => {
  if (command.meta.by.person === approval.proposer || onBehalfOf === approval.proposer)
    return refuse('FOUR_EYES', 'You proposed this yourself; somebody else has to decide it.');
  if (command.type === 'RefuseApproval') return undefined;
  const same = command.type === approval.command && saysTheSame(contentOf(command.data), contentOf(approval.data));
  return same ? undefined : refuse('CONFLICT', 'This is not what was proposed; decide the proposal as it stands.');
};

/** why, in at least 20 characters, and on at least one document; a refusal stands on the proposal it refuses. */
export const whyNotReasoned = (command: Spoken): Refused | undefined => {
  const { reasonText = '', basis = [] }: Partial<Reasons> = reasonsOf(command) ?? {};
  if (reasonText.trim().length < 20)
    return refuse('R-042', 'Say why in at least 20 characters, as the reasonText of the decision.');
  if (command.type === 'RefuseApproval' || basis.some((id) => DocumentId.safeParse(id).success)) return undefined;
  return refuse('R-042', 'Name at least one document (doc-…), as the basis of the decision.');
};
