import { caseMind } from '../cases/case.mind.js';
import type { SupportCase } from '../cases/support-case.js';
import { isRefusal, type AnyRefusal } from '../grammar/decider.js';
import type { Alarm, Spoken } from '../grammar/mind.js';
import type { Recorded } from '../grammar/recorded.js';
import type { Role } from '../grammar/role.js';
import { appendixBCalendars } from '../time/appendix-b.calendars.js';
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
  const founded = foundedStates(appendixBCalendars);
  const events: Recorded[] = [];
  let supportCase: SupportCase = caseMind.initial;
  let asked = 0;

  const decide = (now: string, role: Role, type: string, data: Spoken['data']): AnyRefusal | readonly Recorded[] => {
    const id = `command-${++asked}`;
    const spoken: Spoken = { type, data, meta: { id, by: { person: role.toLowerCase(), role }, occurredAt: now } };
    const decided = caseMind.decide(spoken, supportCase, {
      now,
      idFor: (label) => `${label}-${id}`,
      secretly: (text) => text,
      stateOf: (stream) => knownPeople[stream] ?? founded.get(stream),
    });
    if ('unsaid' in decided) throw new Error(`${type} at ${now}: ${decided.unsaid}`);
    if (isRefusal(decided)) return decided;
    const told = decided.events.map((event, index) =>
      recordedAs(event, { stream: 'case-1', revision: supportCase.revision + index + 1 }, spoken),
    );
    supportCase = told.reduce((past, event) => caseMind.evolve(past, event), supportCase);
    events.push(...told);
    return told;
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

  return {
    says,
    passTo,
    /** Proposed by one, decided by another at the same instant. */
    decides: (at: string, roles: readonly [proposer: Role, decider: Role], type: string, data: Spoken['data']) => {
      says(at, roles[0], 'ProposeDecision', { command: type, data });
      const approvalId = supportCase.chapters.approvals.at(-1)?.approvalId;
      const decision = { reasonText: 'The file shows that it is right to do so.', basis: ['doc-file'] };
      return says(at, roles[1], type, { ...data, approvalId, decision });
    },
    /** All that stands on record, in its order. */
    record: (): readonly Recorded[] => events,
    /** What a stream beside the case says, as it was founded. */
    founded: (stream: string): unknown => founded.get(stream),
    events: (type: string): readonly Recorded[] => events.filter((event) => event.type === type),
    clock: (clockId: string) => supportCase.clocks.clocks.find((clock) => clock.clockId === clockId),
    case: () => supportCase,
  };
};
