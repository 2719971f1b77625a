import { refuse, type Refusal } from '../grammar/decider.js';
import type { Command } from '../grammar/language.js';
import type { Decided, Facts, Mind, Spoken } from '../grammar/mind.js';
import type { PolicyDocument } from './policy.document.js';
import { faultsOfPolicy } from './policy-faults.js';
import { policyLanguage } from './policy.language.js';
import { noPolicy, type PolicyState } from './policy.state.js';

const change = (
  { data: { policy } }: Command<typeof policyLanguage, 'ChangePolicy'>,
  { versions }: PolicyState,
  now: string,
): Refusal | undefined => {
  const last = versions.at(-1);
  if (versions.some(({ version }) => version === policy.version)) return refuse('VERSION_TAKEN');
  if (last && (policy.effectiveFrom < now || policy.effectiveFrom <= last.effectiveFrom))
    return refuse('DATED_INTO_THE_PAST');
  const [fault] = faultsOfPolicy(policy as PolicyDocument);
  return fault === undefined ? undefined : refuse('POLICY_REFUSED', fault);
};

/** The mind of the policy: one stream, `policy`. The first version may reach back, for there was none before it. */
export const policyMind: Mind<PolicyState> = {
  kind: 'policy',
  languages: [policyLanguage],
  initial: noPolicy,
  evolve: (state, { type, data }) =>
    type === 'PolicyChanged' ? { versions: [...state.versions, data['policy'] as PolicyDocument] } : state,
  reads: () => [],
  decide(command: Spoken, state: PolicyState, { now }: Facts): Decided | Refusal {
    const refusal = change(command as Command<typeof policyLanguage, 'ChangePolicy'>, state, now);
    if (refusal) return refusal;
    return { events: [{ type: 'PolicyChanged', data: command.data, occurredAt: command.meta.occurredAt }] };
  },
  owes: () => [],
  isClosed: () => false,
  claimed: () => refuse('CONFLICT'),
  stageOf: () => 'IN_FORCE',
};
