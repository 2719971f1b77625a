import type { z } from 'zod';
import type { Actor, Role } from './role.js';

type Means = { readonly means: string; readonly data: z.ZodObject };

/**
 * A command: who may speak it, and what it says. Its data is a `z.strictObject`.
 * `opens` names the kind of stream that it begins; `proposedBy` who may propose it when two pairs of eyes are needed.
 */
export type CommandWord = Means & {
  readonly by: readonly Role[];
  readonly proposedBy?: readonly Role[];
  readonly opens?: 'case';
};

/** An event: what happened. `decision` marks those that carry a decision record (domain 8.2). */
export type EventWord = Means & { readonly decision?: true };

/** Why a command was refused, as a sentence a person can act on; `rule` where a rule of domain 9.16 says so. */
export type RefusalWord = { readonly means: string; readonly rule?: `R-${string}` };

/** One chapter of our language: what may be asked, what may happen, what may be refused. */
export type Language = {
  readonly commands: Readonly<Record<string, CommandWord>>;
  readonly events: Readonly<Record<string, EventWord>>;
  readonly refusals: Readonly<Record<string, RefusalWord>>;
};

export const language = <const L extends Language>(words: L): L => words;

/** Said with every command: under which id, by whom, and when it happened in the world (RFC 3339, UTC). */
export type Meta = {
  readonly id: string;
  readonly by: Actor;
  readonly occurredAt: string;
  /** Why it is entered more than two working days after it happened. */
  readonly lateReason?: string;
};

export type Command<L extends Language, T extends keyof L['commands'] = keyof L['commands']> = {
  [K in T]: { readonly type: K; readonly data: Said<L['commands'][K]>; readonly meta: Meta };
}[T];

export type Event<L extends Language, T extends keyof L['events'] = keyof L['events']> = {
  [K in T]: { readonly type: K; readonly data: Said<L['events'][K]>; readonly occurredAt?: string };
}[T];

/** The commands that a role may speak. */
export type AskedBy<L extends Language, R extends Role> = {
  [T in keyof L['commands']]: R extends L['commands'][T]['by'][number] ? T : never;
}[keyof L['commands']];

export type Said<Word extends Means> = Frozen<z.infer<Word['data']>>;
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
