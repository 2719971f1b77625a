import type { Country } from '../countries/country.state.js';
import type { Refusal } from '../grammar/decider.js';
import type { Command, Event, Language, Said } from '../grammar/language.js';
import type { Person } from '../people/person.state.js';
import { stages, type Stage } from './lifecycle.js';
import type { SupportCase } from './support-case.js';

/** What a chapter may know besides the case: all of it was read with the stream. Instants are RFC 3339. */
export type CaseFacts = {
  readonly now: string;
  idFor(label: string): string;
  /** The closing time of the n-th working day of the unit after an instant. */
  afterWorkingDays(from: string, days: number): string;
  /** The day, on the unit's wall, at an instant. */
  dayOf(instant: string): string;
  /** The person whom the command names, as their stream tells it. */
  readonly named: Person;
  /** The country of the case, as its stream tells it. */
  readonly country: Country;
  /** The days on which its calendar rests, as published; none when nobody published one. */
  restDays(): readonly string[];
};

/** What follows from a command, by one chapter's word. `E` are languages whose events it may tell besides its own. */
export type Rule<L extends Language, E extends Language, T extends keyof L['commands']> = {
  /** The stages at which it may be asked; `NEW` before anything has happened. */
  readonly at: readonly (Stage | 'NEW')[];
  /** Whether it needs two pairs of eyes; without it, always when the word names who proposes. */
  readonly needsProposal?: (data: Said<L['commands'][T]>) => boolean;
  decide(
    command: Command<L, T>,
    supportCase: SupportCase,
    facts: CaseFacts,
  ): readonly (Event<L> | Event<E>)[] | Refusal<L>;
};

/** Every command of a language has a rule, or the house does not compile. */
export type Rules<L extends Language, E extends Language = L> = {
  readonly [T in keyof L['commands']]: Rule<L, E, T>;
};

export const whileOpen: readonly Stage[] = stages.filter((stage) => stage !== 'CLOSED');

/** Every stage of an open case in which a request is on record. */
export const sinceTheRequest: readonly Stage[] = whileOpen.filter((stage) => stage !== 'ENQUIRY');
