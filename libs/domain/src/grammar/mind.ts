import type { Refusal } from './decider.js';
import type { Language, Meta } from './language.js';
import type { Drafted, Recorded } from './recorded.js';

/** A command that was understood: its word is ours and its data fits. */
export type Spoken = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: Meta;
};

/** What time owes a stream: when it rings, under which key, armed by which revision (ruling 19). `at` is RFC 3339. */
export type Alarm = { readonly key: string; readonly at: string; readonly arm: number };

/** A name that only one stream may hold, already hashed where it would tell a secret. */
export type Claim = { readonly key: string; readonly holds: boolean };

/** Who may see a stream: `person:<id>` or `role:<ROLE>`. Written in the append, never eventually consistent. */
export type Access = { readonly grantee: string; readonly sees: boolean };

/** What a decision may know besides its own stream. `stateOf` answers for the streams that `reads` named. */
export type Facts = {
  /** The house's now, read with the stream. */
  readonly now: string;
  /** An opaque id that follows from the command's id, so that a retry says the same. */
  idFor(label: string): string;
  /** A salted SHA-256 (hex), for claims over names that must not be read. */
  secretly(text: string): string;
  stateOf(stream: string): unknown;
};

export type Decided = {
  readonly events: readonly Drafted[];
  /** The policy in force when it was decided, for the envelope. */
  readonly policyVersion?: string;
  readonly claims?: readonly Claim[];
  readonly access?: readonly Access[];
};

/** "Not yet" and "overtaken": answers to an alarm that are neither stored nor a fault (ruling 17). */
export type Unsaid = { readonly unsaid: 'not-yet' | 'overtaken' };

/** The mind of one kind of stream: how its past is read, and what follows from a command. Pure. */
export type Mind<State = unknown> = {
  readonly kind: string;
  readonly languages: readonly Language[];
  readonly initial: State;
  evolve(state: State, event: Recorded): State;
  /** Why a command belongs to another stream of this kind; nothing where any stream will do. */
  whyNotHere?(stream: string, command: Spoken): Refusal | undefined;
  /** The other streams that this decision needs. */
  reads(command: Spoken, state: State): readonly string[];
  decide(command: Spoken, state: State, facts: Facts): Decided | Refusal | Unsaid;
  /** What time owes, given a state. */
  owes(state: State): readonly Alarm[];
  /** A closed stream that owes nothing waits for nobody (ruling 32). */
  isClosed(state: State): boolean;
  /** What is answered when another stream already holds a name; `holder` only for whoever may see that stream. */
  claimed(key: string, holder: string | undefined): Refusal;
  /** INTERNAL word for the workflow: the stage that the stream stands at. */
  stageOf(state: State): string;
};
