import { isRefusal, refuse, type AnyRefusal, type Decision } from '../grammar/decider.js';
import type { Command } from '../grammar/language.js';
import type { Mind } from '../grammar/mind.js';
import type { Recorded } from '../grammar/recorded.js';
import type { Role } from '../grammar/role.js';
import { whyNotSpoken } from '../may-speak.js';
import { personNamed, personRead, whyNotNamed } from '../people/named-person.js';
import type { Person } from '../people/person.state.js';
import { inWords, mayAsk } from '../registry.js';
import { policyVersionIn, standingReads } from '../standing-facts.js';
import { evolveDelegations, noDelegation, type Delegation } from './delegation.state.js';
import { delegations } from './delegations.language.js';

type Words = typeof delegations;
type Rules = {
  readonly [T in keyof Words['commands']]: (
    command: Command<Words, T>,
    past: Delegation,
    named: Person,
  ) => Decision<Words>;
};

const rules: Rules = {
  RecordDelegation({ data, meta }, past, named) {
    if (past.status !== 'none') return refuse('ALREADY_DELEGATED');
    if (data.to === meta.by.person) return refuse('OWN_DEPUTY');
    if (data.endsAt <= data.startsAt) return refuse('WINDOW_INVERTED', 'Let endsAt lie after startsAt.');
    const fromRole = meta.by.role === 'BOARD' ? 'BOARD' : 'HEAD';
    return (
      whyNotNamed(named, ['DEPUTY']) ??
      whyNotTheirs(data.decisions, fromRole) ?? [
        { type: 'DelegationRecorded', data: { ...data, from: meta.by.person, fromRole } },
      ]
    );
  },
  EndDelegation({ meta }, past) {
    if (past.status !== 'recorded') return refuse('DELEGATION_OVER');
    return [{ type: 'DelegationEnded', data: { endedBy: meta.by.person } }];
  },
};

/** What is handed on is one's own to decide, and a deputy's too. */
const whyNotTheirs = (decisions: readonly string[], fromRole: Role) => {
  const stray = decisions.find((name) => ![fromRole, 'DEPUTY' as const].every((role) => mayAsk(name, role)));
  return stray === undefined
    ? undefined
    : refuse('NOT_YOURS_TO_DELEGATE', `${stray} is no decision that ${fromRole} can hand to a deputy.`);
};

type Answer = Decision<Words> | AnyRefusal;
const table = rules as Readonly<Record<string, (command: never, past: Delegation, named: Person) => Answer>>;
const hears = evolveDelegations as Readonly<Record<string, (past: Delegation, event: never) => Delegation>>;

/** Earlier delegations do not say in which role they were given: in that of whoever recorded them. */
const withRole = ({ data, meta, ...event }: Recorded) => ({
  ...event,
  meta,
  data: { fromRole: meta.by.role, ...data },
});

/** The mind of `delegation-<id>`: who decides in whose place, and when. */
export const delegationMind: Mind<Delegation> = {
  kind: 'delegation',
  languages: [delegations],
  initial: noDelegation,
  evolve: (past, event) => hears[event.type]?.(past, withRole(event) as never) ?? past,
  reads: (command) => [...standingReads(command), ...personRead(command)],
  decide(command, past, facts) {
    const answer =
      whyNotSpoken(command, facts) ?? table[command.type]?.(command as never, past, personNamed(command, facts)) ?? [];
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
