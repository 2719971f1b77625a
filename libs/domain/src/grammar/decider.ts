import type { Complaint } from './complaint.js';
import type { Event, Language } from './language.js';

/**
 * A refusal is an answer, not an accident: it is returned, never thrown. `detail` says what this case makes of it;
 * `errors` name every place where something has to change, when there are several.
 */
export type Refusal<L extends Language = Language> = {
  readonly refused: keyof L['refusals'] & string;
  readonly detail?: string;
  readonly errors?: readonly Complaint[];
};

/** A refusal of whichever language. */
export type AnyRefusal = Refusal;

export type Decision<L extends Language> = readonly Event<L>[] | Refusal<L>;

export const refuse = <const Reason extends string>(refused: Reason, detail?: string) =>
  detail === undefined ? { refused } : { refused, detail };

export const isRefusal = (decision: object): decision is Refusal => 'refused' in decision;

/** Every event has a consequence, or the house does not compile. */
export type Evolve<L extends Language, State> = {
  readonly [T in keyof L['events']]: (state: State, event: Happened<L, T>) => State;
};

/** An event as a state hears it: with the instant that counts (ruling 3), the person who spoke, and its revision. */
export type Happened<L extends Language, T extends keyof L['events'] = keyof L['events']> = Event<L, T> & {
  readonly occurredAt: string;
  readonly revision: number;
  readonly by: string;
};
