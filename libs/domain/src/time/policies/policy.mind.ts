import { approvedLanguages, decideApproved, evolveApproved, owesApproved } from '../../approvals/approved-stream.js';
import { isRefusal, refuse, type AnyRefusal } from '../../grammar/decider.js';
import type { Mind, Spoken } from '../../grammar/mind.js';
import { inWords } from '../../registry.js';
import { standingReads } from '../../standing-facts.js';
import { calendarsOfCases } from './checks/case-calendars.js';
import { policyRules, whyNotInForce } from './policy.decider.js';
import type { PolicyDocument } from './policy.document.js';
import { policyLanguage } from './policy.language.js';
import { evolvePolicy, noPolicyFile, type PolicyFile } from './policy.state.js';

const decide = decideApproved<PolicyFile>(policyRules);

type Proposal = { readonly command?: unknown; readonly data?: { readonly policy?: PolicyDocument } };

/** The policy that somebody speaks of, as a decision or as a proposal of one. */
const policyIn = ({ type, data }: Spoken): PolicyDocument | undefined => {
  if (type === 'ChangePolicy') return data['policy'] as PolicyDocument;
  const { command, data: proposed }: Proposal = data;
  return type === 'ProposeDecision' && command === 'ChangePolicy' ? proposed?.policy : undefined;
};

/** A proposal holds the policy one step deeper than the decision does. */
const inProposal = ({ errors, ...why }: AnyRefusal): AnyRefusal =>
  errors ? { ...why, errors: errors.map(({ path, message }) => ({ path: `data.${path}`, message })) } : why;

/** All streams but its own: the state of that is at hand. */
const readsOf = (command: Spoken): readonly string[] => {
  const policy = policyIn(command);
  const calendars = policy ? calendarsOfCases(policy).map((code) => `calendar-${code}`) : [];
  return [...new Set([...standingReads(command), ...calendars])].filter((stream) => stream !== 'policy');
};

/**
 * The mind of the policy: one stream, `policy`. The first version may reach back, for there was none before it. What
 * could not be put in force is not even proposed; it is tried again when it is decided, for calendars may have changed.
 */
export const policyMind: Mind<PolicyFile> = {
  kind: 'policy',
  languages: [policyLanguage, ...approvedLanguages],
  initial: noPolicyFile,
  evolve: evolveApproved<PolicyFile>(evolvePolicy),
  whyNotHere: (stream) =>
    stream === 'policy' ? undefined : inWords(refuse('R-041', 'There is one policy; it stands in the stream policy.')),
  reads: readsOf,
  decide(command, state, stated) {
    const facts = { ...stated, stateOf: (stream: string) => (stream === 'policy' ? state : stated.stateOf(stream)) };
    const decided = decide(command, state, facts);
    const proposed = command.type === 'ProposeDecision' && policyIn(command);
    if (!proposed || isRefusal(decided)) return decided;
    const why = whyNotInForce(proposed, state, facts);
    return why ? inWords(inProposal(why)) : decided;
  },
  owes: owesApproved,
  isClosed: () => false,
  claimed: () => refuse('CONFLICT'),
  stageOf: () => 'IN_FORCE',
};
