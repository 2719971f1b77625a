import { noApprovals, type Approvals } from '../../approvals/approvals.state.js';
import type { Evolve } from '../../grammar/decider.js';
import type { ClockRule, PolicyDocument } from './policy.document.js';
import type { policyLanguage } from './policy.language.js';

/** The policies that were ever put in force, oldest first. */
export type PolicyState = { readonly versions: readonly PolicyDocument[] };

export const noPolicy: PolicyState = { versions: [] };

/** What the stream `policy` holds: its versions, and what is proposed about the next one. */
export type PolicyFile = PolicyState & { readonly approvals: Approvals };

export const noPolicyFile: PolicyFile = { ...noPolicy, approvals: noApprovals };

export const evolvePolicy: Evolve<typeof policyLanguage, PolicyFile> = {
  PolicyChanged: ({ versions, approvals }, { data: { policy } }) => ({
    versions: [...versions, policy as PolicyDocument],
    approvals,
  }),
};

/** The policy in force at an instant; before any was, the first. A house without a policy is a fault, not a refusal. */
export const policyAt = ({ versions }: PolicyState, instant: string): PolicyDocument => {
  const policy = versions.findLast(({ effectiveFrom }) => effectiveFrom <= instant) ?? versions[0];
  if (!policy) throw new Error('No policy is in force: the house has not been founded.');
  return policy;
};

/** The policy of that version. A clock keeps the one of its start, always (ruling 6). */
export const policyNamed = ({ versions }: PolicyState, version: string): PolicyDocument => {
  const policy = versions.find((one) => one.version === version);
  if (!policy) throw new Error(`The policy ${version}, by which a clock counts, is not on record.`);
  return policy;
};

type Kept = { readonly clock: string; readonly policyVersion: string };

const laidOut = new WeakMap<PolicyDocument, ReadonlyMap<string, ClockRule>>();

/** The rules of a policy by their clocks, laid out once: every fact asks for those of all clocks that are open. */
const rulesOf = (policy: PolicyDocument): ReadonlyMap<string, ClockRule> => {
  const known = laidOut.get(policy) ?? new Map(policy.clocks.map((rule) => [rule.clock, rule]));
  if (!laidOut.has(policy)) laidOut.set(policy, known);
  return known;
};

/** The rule by which a clock counts. */
export const ruleFor = (policies: PolicyState, { clock, policyVersion }: Kept): ClockRule => {
  const rule = rulesOf(policyNamed(policies, policyVersion)).get(clock);
  if (!rule) throw new Error(`The policy ${policyVersion} has no clock ${clock}.`);
  return rule;
};
