import { caseMind } from '../cases/case.mind.js';
import type { SupportCase } from '../cases/support-case.js';
import { tellWithClocks } from '../cases/telling.js';
import { isRefusal, type AnyRefusal } from '../grammar/decider.js';
import type { Alarm, Facts, Spoken } from '../grammar/mind.js';
import type { Drafted, Recorded } from '../grammar/recorded.js';
import type { Role } from '../grammar/role.js';
import { eventNamed } from '../registry.js';
import { appendixBCalendars } from '../time/calendars/appendix-b.calendars.js';
import { isUnderstood, understand } from '../understand.js';
import { foundedStates, recordedAs } from './founded-states.js';
import { knownPeople } from './people.js';

const earliest = (alarms: readonly Alarm[]): Alarm | undefined =>
  alarms.reduce<Alarm | undefined>((first, alarm) => (first && first.at <= alarm.at ? first : alarm), undefined);

/**
 * Tells the story of one case to its mind, on a clock that stands: people speak at their instants, and each alarm rings
 * at its own, before what people say at the same time. No log, no workflow; what follows is what the rules say.
 */
export const storyOfCase = () => {
  const founded = new Map(foundedStates(appendixBCalendars));
  const events: Recorded[] = [];
  let supportCase: SupportCase = caseMind.initial;
  let asked = 0;

  const spokenBy = (now: string, role: Role, type: string, data: Spoken['data']): Spoken => {
    const id = `command-${++asked}`;
    return { type, data, meta: { id, by: { person: role.toLowerCase(), role }, occurredAt: now } };
  };

  const factsAt = (now: string, { meta: { id } }: Spoken): Facts => ({
    now,
    idFor: (label) => `${label}-${id}`,
    secretly: (text) => text,
    stateOf: (stream) => knownPeople[stream] ?? founded.get(stream),
  });

  const append = (drafted: readonly Drafted[], spoken: Spoken): readonly Recorded[] => {
    const told = drafted.map((event, index) =>
      recordedAs(event, { stream: 'case-1', revision: supportCase.revision + index + 1 }, spoken),
    );
    supportCase = told.reduce((past, event) => caseMind.evolve(past, event), supportCase);
    events.push(...told);
    return told;
  };

  const decide = (now: string, role: Role, type: string, data: Spoken['data']): AnyRefusal | readonly Recorded[] => {
    const spoken = spokenBy(now, role, type, data);
    const decided = caseMind.decide(spoken, supportCase, factsAt(now, spoken));
    if ('unsaid' in decided) throw new Error(`${type} at ${now}: ${decided.unsaid}`);
    return isRefusal(decided) ? decided : append(decided.events, spoken);
  };

  /** Lets time pass to an instant; every alarm on the way rings. */
  const passTo = (until: string): void => {
    for (let next = earliest(caseMind.owes(supportCase)); next && next.at <= until;) {
      decide(next.at, 'SYSTEM', 'RingAlarm', { key: next.key, arm: next.arm });
      next = earliest(caseMind.owes(supportCase));
    }
  };

  /** Somebody asks for something at an instant; what follows, or why nothing does. */
  const says = (at: string, role: Role, type: string, data: Spoken['data']) => {
    const heard = understand(type, data);
    if (!isUnderstood(heard)) throw new Error(JSON.stringify(heard.errors));
    passTo(at);
    return decide(at, role, type, heard.data);
  };

  /** A fact of a later chapter, for which nobody has a command yet: told as the case and its clocks will hear it. */
  const happens = (at: string, type: string, data: Spoken['data'] = {}): readonly Recorded[] => {
    const fact = eventNamed(type)?.schema.safeParse(data);
    if (!fact?.success) throw new Error(`${type}: ${fact?.error.message ?? 'no event of the house'}`);
    passTo(at);
    const spoken = spokenBy(at, 'CASE_MGR', type, data);
    const facts = factsAt(at, spoken);
    return append(tellWithClocks(supportCase, [{ type, data, occurredAt: at }], spoken, facts).events, spoken);
  };

  return {
    says,
    passTo,
    happens,
    /** Proposed by one, decided by another at the same instant. */
    decides: (at: string, roles: readonly [proposer: Role, decider: Role], type: string, data: Spoken['data']) => {
      says(at, roles[0], 'ProposeDecision', { command: type, data });
      const approvalId = supportCase.chapters.approvals.at(-1)?.approvalId;
      const decision = { reasonText: 'The file shows that it is right to do so.', basis: ['doc-file'] };
      return says(at, roles[1], type, { ...data, approvalId, decision });
    },
    /** All that stands on record, in its order. */
    record: (): readonly Recorded[] => events,
    /** What a stream beside the case says, as it was founded, or published since. */
    founded: (stream: string): unknown => founded.get(stream),
    /** What a stream beside the case says from now on. */
    published: (stream: string, state: unknown): void => void founded.set(stream, state),
    events: (type: string): readonly Recorded[] => events.filter((event) => event.type === type),
    clock: (clockId: string) => supportCase.clocks.clocks.find((clock) => clock.clockId === clockId),
    case: () => supportCase,
  };
};
