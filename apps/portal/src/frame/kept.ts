import { z } from 'zod';
import { draftAt, keepDraft, type Asker } from '../door/drafts.js';
import type { Guest } from '../door/guests.js';
import type { Typed } from '../forms/typed.js';
import { markOf } from '../visit/form-key.js';
import { draftOf } from './draft-keys.js';

/**
 * What was typed when a session had ended. It stays in the page, not with us, until the code is entered, and goes only to
 * the person for whom the form was made.
 */
const Kept = z.object({ to: z.string(), whose: z.string(), typed: z.record(z.string(), z.string()) });
export type Kept = z.infer<typeof Kept>;

const ofTheForm = ['key', 'whose', 'switch', 'act'];

export const withoutForm = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !ofTheForm.includes(name)));

export const packKept = (to: string, typed: Typed): string =>
  Buffer.from(JSON.stringify({ to, whose: typed['whose'] ?? '', typed: withoutForm(typed) })).toString('base64url');

export const unpackKept = (text: string | undefined): Kept | undefined => {
  if (!text) return undefined;
  try {
    return Kept.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
};

/**
 * Puts what was typed where its form finds it, and says where to go; nowhere when it is not its writer who is in now.
 * Throws `full` or `too-long` when it cannot be kept.
 */
export const giveBack = async (
  asker: Asker,
  { person }: Guest,
  { to, whose, typed }: Kept,
): Promise<string | undefined> => {
  if (markOf(person) !== whose) return undefined;
  const key = draftOf(to);
  if (key === undefined) return safePath(to);
  const draft = await draftAt(asker, key);
  const before = typeof draft?.value === 'object' ? draft.value : {};
  await keepDraft(asker, key, { ...before, typed, done: false });
  return `${safePath(to)}?kept=1`;
};

/** A path of ours, and never the address of another site. */
export const safePath = (path: string | undefined): string =>
  path !== undefined && /^\/(?!\/)[\w./-]{0,300}$/.test(path) && !path.startsWith('/sign-') ? path : '/';
