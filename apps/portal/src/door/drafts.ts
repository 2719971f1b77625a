import { z } from 'zod';
import { DoorClosed } from './closed.js';
import { sure, type Answer, type Door } from './door.js';

/** Whose drafts, and by which door. Everything that a guest asks is asked with their own session. */
export type Asker = { readonly door: Door; readonly session: string };

const Draft = z.object({ key: z.string(), value: z.unknown(), savedAt: z.string() });
export type Draft = z.infer<typeof Draft>;
const Drafts = z.object({ drafts: z.array(Draft) });

/** The drafts of the asker whose key begins so. */
export const draftsUnder = async ({ door, session }: Asker, prefix: string): Promise<readonly Draft[]> =>
  sure(await door.ask(`/api/v1/drafts?prefix=${encodeURIComponent(prefix)}`, Drafts, { session })).drafts;

export const draftAt = async (asker: Asker, key: string): Promise<Draft | undefined> =>
  (await draftsUnder(asker, key)).find((draft) => draft.key === key);

/** Keeps a draft if the house takes it: what is far too long is not taken, and its form says so. Throws `full`. */
export const tryKeepDraft = async ({ door, session }: Asker, key: string, value: unknown): Promise<boolean> => {
  const kept: Answer<unknown> = await door.ask(`/api/v1/drafts/${key}`, z.unknown(), {
    method: 'PUT',
    session,
    json: { value },
  });
  if ('done' in kept) return true;
  if (kept.refused.code === 'DRAFTS_FULL') throw new DoorClosed('full');
  return kept.refused.code === 'TOO_LARGE' ? false : Boolean(sure(kept));
};

/** Keeps a draft on the server; it is gone 90 days after it was last kept. Throws `full` or `too-long`. */
export const keepDraft = async (asker: Asker, key: string, value: unknown): Promise<void> => {
  if (!(await tryKeepDraft(asker, key, value))) throw new DoorClosed('too-long');
};

export const dropDraft = async ({ door, session }: Asker, key: string): Promise<void> => {
  sure(await door.ask(`/api/v1/drafts/${key}`, z.unknown(), { method: 'DELETE', session }));
};
