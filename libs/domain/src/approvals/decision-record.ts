import type { Spoken } from '../grammar/mind.js';
import type { DecisionRecord } from '../grammar/recorded.js';
import type { Approval } from './approvals.state.js';
import { reasonsOf, type Reasons } from './four-eyes.js';

export type Verdict = {
  readonly command: Spoken;
  /** In one word of the command: what was decided. */
  readonly outcome: string;
  readonly policyVersion: string;
  readonly approval?: Approval | undefined;
  /** In whose place, when a deputy decides: whoever the delegation on record is from. */
  readonly onBehalfOf?: string | undefined;
};

const unreasoned: Reasons = { reasonText: '', basis: [], alternatives: [] };

/** Who proposed, who decided, when, why, on what evidence, under which policy (domain 8.2, ruling 22). */
export const decisionRecord = ({ command, outcome, policyVersion, approval, onBehalfOf }: Verdict): DecisionRecord => {
  const { reasonText, basis, alternatives, reasonCode } = reasonsOf(command) ?? unreasoned;
  const { by, occurredAt } = command.meta;
  return {
    outcome,
    reasonCode: reasonCode ?? codeSaid(command) ?? outcome,
    reasonText,
    basis,
    alternatives,
    policyVersion,
    ...(approval && { proposedBy: approval.proposer, proposedAt: approval.proposedAt }),
    decidedBy: by.person,
    decidedAt: occurredAt,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
};

const codeSaid = ({ data }: Spoken) => (typeof data['reasonCode'] === 'string' ? data['reasonCode'] : undefined);
