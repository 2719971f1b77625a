import { isRefusal, refuse, type AnyRefusal } from '../grammar/decider.js';
import type { Spoken } from '../grammar/mind.js';
import type { Drafted } from '../grammar/recorded.js';
import { eventNamed } from '../registry.js';
import { approvalGranted } from './approvals.decider.js';
import type { Approval, Approvals } from './approvals.state.js';
import { decisionRecord } from './decision-record.js';
import { openProposal, whyNotAnswered, whyNotReasoned } from './four-eyes.js';

/** A matter to be settled, with all that bears on it. */
export type Matter = {
  readonly command: Spoken;
  readonly approvals: Approvals;
  readonly now: string;
  readonly policyVersion: string;
  /** Whether it is a decision of the unit, which gives its reasons. */
  readonly isDecision: boolean;
  /** Whether it needs two pairs of eyes. */
  readonly needsProposal: boolean;
  /** In whose place a deputy decides. */
  readonly onBehalfOf?: string | undefined;
};

/** What a chapter tells; the instant is that of the command unless it says another. What follows by rule, nobody decided. */
export type Telling = {
  readonly type: string;
  readonly data: object;
  readonly occurredAt?: string;
  readonly byRule?: boolean;
};

/**
 * Reasons first, then the chapter's own rule, and the second pair of eyes last: so whoever decides hears what stands in
 * the way of the matter itself before hearing that nobody proposed it. What follows carries the decision record.
 */
export const settle = (
  matter: Matter,
  rule: () => readonly Telling[] | AnyRefusal,
): readonly Drafted[] | AnyRefusal => {
  const { command, approvals, now, needsProposal } = matter;
  const approval = openProposal(command, approvals, now);
  if (approval && isRefusal(approval)) return approval;
  const why = whyNotSettled(matter, approval);
  if (why) return why;

  const told = rule();
  if (isRefusal(told)) return told;
  if (needsProposal && !approval)
    return refuse('FOUR_EYES', 'Somebody has to propose this first; then decide it with the approvalId.');
  return [...grantedBy(command, approval), ...told].map((telling) => draft(telling, matter, approval));
};

const whyNotSettled = (
  { command, isDecision, onBehalfOf }: Matter,
  approval: Approval | undefined,
): AnyRefusal | undefined =>
  (isDecision ? whyNotReasoned(command) : undefined) ?? (approval && whyNotAnswered(command, approval, onBehalfOf));

const grantedBy = ({ type }: Spoken, approval: Approval | undefined) =>
  approval && type !== 'RefuseApproval' ? [approvalGranted(approval)] : [];

const draft = (
  { type, data, occurredAt, byRule = false }: Telling,
  matter: Matter,
  approval: Approval | undefined,
): Drafted => {
  const { command, policyVersion, onBehalfOf } = matter;
  return {
    type,
    data: data as Drafted['data'],
    occurredAt: occurredAt ?? command.meta.occurredAt,
    ...(eventNamed(type)?.decision &&
      !byRule && {
        decision: decisionRecord({ command, outcome: outcomeOf(command), policyVersion, approval, onBehalfOf }),
      }),
  };
};

const outcomeFields = ['outcome', 'track', 'reasonCode', 'role'];

/** What was decided, in one word that the command itself says. */
const outcomeOf = ({ type, data }: Spoken): string => {
  if (type === 'RefuseApproval') return 'REFUSED';
  const field = outcomeFields.find((name) => data[name] !== undefined);
  return field === undefined ? 'DECIDED' : String(data[field]);
};
