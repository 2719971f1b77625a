import { isRefusal, refuse, type AnyRefusal } from '../grammar/decider.js';
import type { Command, Event, Language } from '../grammar/language.js';
import type { Alarm, Decided, Facts, Spoken, Unsaid } from '../grammar/mind.js';
import type { Recorded } from '../grammar/recorded.js';
import { whyNotSpoken } from '../may-speak.js';
import { commandNamed, inWords } from '../registry.js';
import { delegationIn, hatsOf, policyVersionIn, unitDaysIn } from '../standing-facts.js';
import { alarmLanguage } from '../time/clocks/alarm.language.js';
import { approvals as approvalWords } from './approvals.language.js';
import { proposalLapsesAfter, proposeDecision, refuseApproval } from './approvals.decider.js';
import { evolveApprovals, type Approvals } from './approvals.state.js';
import { expired, expiriesOf, whyUnsaid } from './expiry.js';
import { openProposal } from './four-eyes.js';
import { settle, type Telling } from './settle.js';

/** What follows from each command of a language. A forgotten one does not compile. */
export type Decide<L extends Language, State> = {
  readonly [T in keyof L['commands']]: (
    command: Command<L, T>,
    state: State,
    facts: Facts,
  ) => readonly Event<L>[] | AnyRefusal;
};

type Approving = { readonly approvals: Approvals };
type Answer = readonly Telling[] | AnyRefusal;
type Table = Readonly<Record<string, (command: never, state: never, facts: Facts) => Answer>>;

const proposing = (command: Spoken, table: Table, facts: Facts): Answer => {
  const proposed = String(command.data['command']);
  return proposeDecision(command, {
    proposedBy: proposed in table ? commandNamed(proposed)?.proposedBy : undefined,
    approvalId: facts.idFor('approval'),
    expiresAt: unitDaysIn(facts).after(command.meta.occurredAt, proposalLapsesAfter),
  });
};

const refusing = (command: Spoken, { approvals }: Approving, facts: Facts): Answer => {
  const approval = openProposal(command, approvals, facts.now);
  if (!approval || isRefusal(approval)) return approval ?? refuse('R-041', 'Name the proposal by its approvalId.');
  return refuseApproval(command, approval, hatsOf(command, facts));
};

/** Of these streams, time tells only what was proposed and not decided. */
const ringing = (command: Spoken, { approvals }: Approving, { now }: Facts): Decided | Unsaid =>
  whyUnsaid(command, expiriesOf(approvals), now) ?? { events: expired(approvals, now) };

/** What time owes a stream outside cases. */
export const owesApproved = ({ approvals }: Approving): readonly Alarm[] => expiriesOf(approvals);

/** The words of a stream outside cases in which some matters need two pairs of eyes. */
export const approvedLanguages: readonly Language[] = [approvalWords, alarmLanguage];

/**
 * Decides in a stream outside cases, in which some matters need two pairs of eyes. SYSTEM, which founds the house,
 * needs no second pair: what it founds is written down in the founding (ruling 24).
 */
export const decideApproved =
  <State extends Approving>(table: Table) =>
  (command: Spoken, state: State, facts: Facts): Decided | AnyRefusal | Unsaid => {
    if (command.type === 'RingAlarm') return ringing(command, state, facts);
    const why = whyNotSpoken(command, facts);
    if (why) return inWords(why);
    const { type, meta } = command;
    const twoEyes = commandNamed(type)?.proposedBy !== undefined && meta.by.role !== 'SYSTEM';
    const delegation = delegationIn(command, facts);
    const policyVersion = policyVersionIn(facts);
    const matter = {
      command,
      approvals: state.approvals,
      now: facts.now,
      policyVersion,
      isDecision: twoEyes || type === 'RefuseApproval',
      needsProposal: twoEyes,
      onBehalfOf: delegation.status === 'none' ? undefined : delegation.from,
    };
    const events = settle(matter, () => {
      if (type === 'ProposeDecision') return proposing(command, table, facts);
      if (type === 'RefuseApproval') return refusing(command, state, facts);
      return table[type]?.(command as never, state as never, facts) ?? refuse('NOT_YOURS_TO_ASK');
    });
    return isRefusal(events) ? inWords(events) : { events, policyVersion };
  };

type Hears<State> = Readonly<Record<string, (state: State, event: never) => State>>;

/** A stream with approvals after an event: its own words change it, and so do those of approvals. */
export const evolveApproved =
  <State extends Approving>(table: Hears<State>) =>
  (state: State, event: Recorded): State => {
    const heard = { ...event, by: event.meta.by.person } as never;
    if (Object.hasOwn(table, event.type)) return table[event.type]?.(state, heard) ?? state;
    if (!Object.hasOwn(evolveApprovals, event.type)) return state;
    const tell = evolveApprovals[event.type as keyof typeof evolveApprovals];
    return { ...state, approvals: tell(state.approvals, heard) };
  };
