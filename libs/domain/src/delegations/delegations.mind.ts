import { isRefusal, refuse, type AnyRefusal, type Decision } from '../grammar/decider.js';
import type { Command } from '../grammar/language.js';
import type { Mind } from '../grammar/mind.js';
import { whyNotSpoken } from '../may-speak.js';
import { inWords } from '../registry.js';
import { policyVersionIn, standingReads } from '../standing-facts.js';
import { evolveDelegations, noDelegation, type Delegation } from './delegation.state.js';
import { delegations } from './delegations.language.js';

type Words = typeof delegations;
type Rules = {
  readonly [T in keyof Words['commands']]: (command: Command<Words, T>, past: Delegation) => Decision<Words>;
};

const rules: Rules = {
  RecordDelegation({ data, meta }, past) {
    if (past.status !== 'none') return refuse('ALREADY_DELEGATED');
    if (data.to === meta.by.person) return refuse('OWN_DEPUTY');
    if (data.endsAt <= data.startsAt) return refuse('WINDOW_INVERTED', 'Let endsAt lie after startsAt.');
    return [{ type: 'DelegationRecorded', data: { ...data, from: meta.by.person } }];
  },
  EndDelegation({ meta }, past) {
    if (past.status !== 'recorded') return refuse('DELEGATION_OVER');
    return [{ type: 'DelegationEnded', data: { endedBy: meta.by.person } }];
  },
};

type Answer = Decision<Words> | AnyRefusal;
const table = rules as Readonly<Record<string, (command: never, past: Delegation) => Answer>>;
const hears = evolveDelegations as Readonly<Record<string, (past: Delegation, event: never) => Delegation>>;

/** The mind of `delegation-<id>`: who decides in whose place, and when. */
export const delegationMind: Mind<Delegation> = {
  kind: 'delegation',
  languages: [delegations],
  initial: noDelegation,
  evolve: (past, event) => hears[event.type]?.(past, event as never) ?? past,
  reads: standingReads,
  decide(command, past, facts) {
    const answer = whyNotSpoken(command, facts) ?? table[command.type]?.(command as never, past) ?? [];
    if (isRefusal(answer)) return inWords(answer);
    const { occurredAt } = command.meta;
    return {
      events: answer.map(({ type, data }) => ({ type, data, occurredAt })),
      policyVersion: policyVersionIn(facts),
    };
  },
  owes: () => [],
  isClosed: ({ status }) => status === 'ended',
  claimed: () => refuse('ALREADY_DELEGATED'),
  stageOf: ({ status }) => status,
};
