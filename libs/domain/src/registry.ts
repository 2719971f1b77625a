import type { z } from 'zod';
import type { AnyRefusal } from './grammar/decider.js';
import { classOfField, readable } from './grammar/field-classes.js';
import type { CommandWord, EventWord, RefusalWord } from './grammar/language.js';
import { maskFor } from './grammar/mask.js';
import type { Role } from './grammar/role.js';
import { languages } from './languages.js';

type Named = { readonly name: string; readonly chapter: string; readonly means: string; readonly schema: z.ZodObject };

/** A word of the house: a command that may be asked, or an event that may stand in the log (ruling 21). */
export type Word =
  | (Named & { readonly kind: 'command' } & Pick<CommandWord, 'by' | 'proposedBy' | 'opens'>)
  | (Named & { readonly kind: 'event'; readonly decision: boolean; readonly schemaVersion: number });

const command = (chapter: string, name: string, { data, ...word }: CommandWord): Word => ({
  kind: 'command',
  chapter,
  name,
  schema: data,
  ...word,
});
const event = (chapter: string, name: string, { data, decision, means }: EventWord): Word => ({
  kind: 'event',
  chapter,
  name,
  means,
  schema: data,
  decision: decision === true,
  schemaVersion: 1,
});

/** Every word, chapter by chapter. */
export const words: readonly Word[] = Object.entries(languages).flatMap(([chapter, { commands, events }]) => [
  ...Object.entries(commands).map(([name, word]) => command(chapter, name, word)),
  ...Object.entries(events).map(([name, word]) => event(chapter, name, word)),
]);

const byName: ReadonlyMap<string, Word> = new Map(words.map((word) => [word.name, word]));

/** The word of that name; nothing when the house does not know it. */
export const wordOf = (name: string): Word | undefined => byName.get(name);

export const commandNamed = (name: string) => {
  const word = wordOf(name);
  return word?.kind === 'command' ? word : undefined;
};
/** Whether a role may ask for a command at all. */
export const mayAsk = (name: string, role: Role): boolean => commandNamed(name)?.by.includes(role) ?? false;

export const eventNamed = (name: string) => {
  const word = wordOf(name);
  return word?.kind === 'event' ? word : undefined;
};

/** What a refusal code means, as a sentence, and its rule where it has one. */
export const refusalNamed = (code: string): RefusalWord | undefined =>
  Object.values(languages)
    .map(({ refusals }) => (Object.hasOwn(refusals, code) ? refusals[code] : undefined))
    .find((word) => word !== undefined);

/** A refusal with the sentence that a person reads: its own, else what its code means. */
export const inWords = ({ refused, detail = refusalNamed(refused)?.means, errors }: AnyRefusal): AnyRefusal => ({
  refused,
  ...(detail !== undefined && { detail }),
  ...(errors && { errors }),
});

/** What of an event may leave the house: its INTERNAL fields (ruling 26). Of an unknown event, nothing. */
export const internalPartOf = (type: string, data: unknown): Readonly<Record<string, unknown>> => {
  const word = eventNamed(type);
  if (!word) return {};
  const part = readable(word.schema, data, (field) => classOfField(field) === undefined);
  return (part ?? {}) as Record<string, unknown>;
};

type Proposal = { readonly command: string; readonly data: Record<string, unknown> };

/**
 * What a role may read of a word's data. A proposal holds the words of another command, whose own classes count, too.
 * Of an unknown word, nothing.
 */
export const maskWord = (role: Role, name: string, data: unknown): Readonly<Record<string, unknown>> => {
  const word = wordOf(name);
  if (!word) return {};
  const seen: Record<string, unknown> = maskFor(role, word.schema, data as Record<string, unknown>);
  if (!isProposal(name) || !seen['data']) return seen;
  const { command, data: proposed } = data as Proposal;
  return { ...seen, data: maskWord(role, command, proposed) };
};

export const isProposal = (name: string): boolean => name === 'ProposeDecision' || name === 'ApprovalProposed';
