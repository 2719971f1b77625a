import type { z } from 'zod';
import { isRefusal, type AnyRefusal } from './grammar/decider.js';
import type { Frozen, Language } from './grammar/language.js';
import type { Decided, Facts, Mind, Spoken, Unsaid } from './grammar/mind.js';
import type { DecisionRecord } from './grammar/recorded.js';
import type { Actor, Role } from './grammar/role.js';
import { clockLanguage } from './time/clocks/clock.language.js';
import { foundedStates, recordedAs } from './testing/founded-states.js';
import { knownPeople } from './testing/people.js';
import { isUnderstood, understand } from './understand.js';

export { foundedStates } from './testing/founded-states.js';
export { storyOfCase } from './testing/story.js';
export { tellCase } from './testing/tell-case.js';
export { storyCalendars, storyPolicy } from './time/testing/small-house.js';

type Both<U> = (U extends unknown ? (u: U) => void : never) extends (both: infer I) => void ? I : never;
type EventsOf<L extends Language> = Both<L extends unknown ? L['events'] : never>;
type CommandsOf<L extends Language> = Both<L extends unknown ? L['commands'] : never>;
type DataOf<Words, T extends keyof Words> = Words[T] extends { readonly data: infer D extends z.ZodObject }
  ? Frozen<z.infer<D>>
  : never;
/** As a speaker says it, before defaults are filled in. */
type AskedOf<Words, T extends keyof Words> = Words[T] extends { readonly data: infer D extends z.ZodObject }
  ? Frozen<z.input<D>>
  : never;

export type Past = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly by: Actor;
};
type About = Partial<Omit<Actor, 'role'>> & {
  readonly at?: string;
  readonly id?: string;
  readonly lateReason?: string;
};

/** What the examples of this run have told and refused: the language is spoken when every word of it stands here. */
export const told = { events: new Set<string>(), refusals: new Set<string>() };

/** A Tuesday, ten o'clock in Berlin. */
export const tuesday = '2026-12-01T09:00:00.000Z';
const monday = '2026-11-30T09:12:00.000Z';

let founded: ReadonlyMap<string, unknown> | undefined;
const foundedState = (stream: string) => knownPeople[stream] ?? (founded ??= foundedStates()).get(stream);

const isOfClocks = ({ type }: { readonly type: string }) => Object.hasOwn(clockLanguage.events, type);
const bare = ({ type, data }: { readonly type: string; readonly data: unknown }) => ({ type, data });

/** A history told as of another instant, all of it. */
export const since = (at: string, ...history: readonly Past[]): readonly Past[] =>
  history.map((past) => ({ ...past, at }));

/** What came of an example, and what one may expect of it. */
const outcomeOf = (answer: Decided | AnyRefusal | Unsaid) => {
  if (isRefusal(answer)) told.refusals.add(answer.refused);
  const decided: Decided = 'events' in answer ? answer : { events: [] };
  decided.events.forEach(({ type }) => told.events.add(type));
  const chapters = decided.events.filter((event) => !isOfClocks(event));
  return {
    answer,
    /** Exactly these events, in this order; what the clock keeper adds is not looked at. */
    then: (...events: readonly Past[]) => {
      expect(isRefusal(answer) ? answer : chapters.map(bare)).toEqual(events.map(bare));
    },
    /** These events among others, the clocks' ones included. */
    thenAlso: (...types: readonly string[]) =>
      expect(decided.events.map(({ type }) => type)).toEqual(expect.arrayContaining([...types])),
    thenNothing: () => expect(answer).toMatchObject({ events: [] }),
    thenUnsaid: (unsaid: Unsaid['unsaid']) => expect(answer).toEqual({ unsaid }),
    thenRefused: (refused: string, detail: RegExp = /^[A-Z“].*[.]$/) => {
      expect(answer).toMatchObject({ refused });
      expect(isRefusal(answer) ? (answer.detail ?? '') : '').toMatch(detail);
    },
    thenDecided: (record: Partial<DecisionRecord>) =>
      expect(decided.events.find(({ decision }) => decision)?.decision).toMatchObject(record),
    thenClaims: (...keys: readonly string[]) =>
      expect((decided.claims ?? []).map(({ key, holds }) => `${holds ? '+' : '-'}${key}`)).toEqual(keys),
    thenSeenBy: (...grantees: readonly string[]) =>
      expect((decided.access ?? []).map(({ grantee }) => grantee)).toEqual(expect.arrayContaining([...grantees])),
  };
};

type Example<State> = {
  readonly state: State;
  /** The house's now; Tuesday at ten when nothing is said. */
  at(instant: string): Example<State>;
  /** What other streams say, instead of what the founding said. */
  knowing(states: Readonly<Record<string, unknown>>): Example<State>;
  when(command: Spoken): ReturnType<typeof outcomeOf>;
};

/** given (what happened) · when (what is asked) · then (what happens, or why not), in a house that was founded. */
export const examplesOf = <State, const Ls extends readonly Language[]>(mind: Mind<State>, ..._languages: Ls) => {
  type Events = EventsOf<Ls[number]>;
  type Commands = CommandsOf<Ls[number]>;

  const happened = <T extends keyof Events & string>(type: T, data: DataOf<Events, T>, about: About = {}): Past => ({
    type,
    data: data as Past['data'],
    at: about.at ?? monday,
    by: { person: about.person ?? 'somebody', role: 'INTAKE' },
  });

  const asks = <T extends keyof Commands & string>(
    role: Role,
    type: T,
    data: AskedOf<Commands, T>,
    { at = '', id = 'the-command', lateReason, person = role.toLowerCase(), ...acting }: About = {},
  ): Spoken => {
    const heard = understand(type, data);
    if (!isUnderstood(heard)) throw new Error(JSON.stringify(heard.errors));
    const meta = { id, by: { person, role, ...acting }, occurredAt: at, ...(lateReason && { lateReason }) };
    return { type, data: heard.data, meta };
  };

  const stateAfter = (history: readonly Past[]) =>
    history.reduce<State>((state, { type, data, at, by }, index) => {
      const spoken = { type, data, meta: { id: 'past', by, occurredAt: at } };
      const place = { stream: `${mind.kind}-of-the-example`, revision: index + 1 };
      return mind.evolve(state, recordedAs({ type, data, occurredAt: at }, place, spoken));
    }, mind.initial);

  const example = (
    history: readonly Past[],
    now: string,
    known: Readonly<Record<string, unknown>>,
  ): Example<State> => ({
    state: stateAfter(history),
    at: (instant) => example(history, instant, known),
    knowing: (states) => example(history, now, { ...known, ...states }),
    when: (command) => {
      const facts: Facts = {
        now,
        idFor: (label) => `the-${label}`,
        secretly: (text) => `secret(${text})`,
        stateOf: (stream) => (stream in known ? known[stream] : foundedState(stream)),
      };
      const meta = { ...command.meta, occurredAt: command.meta.occurredAt || now };
      return outcomeOf(mind.decide({ ...command, meta }, stateAfter(history), facts));
    },
  });

  return { given: (...history: readonly Past[]) => example(history, tuesday, {}), happened, asks, outcomeOf };
};
