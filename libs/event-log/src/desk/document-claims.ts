import type { Claim, Drafted, Refusal } from '@connex/domain';

const prefix = 'document:';
const form = /^doc-[A-Za-z0-9-]{1,64}$/;

/** The name under which a stream holds an upload that it speaks of (ruling 35). */
export const documentClaim = (documentId: string): string => `${prefix}${documentId}`;

/** Every upload that is named by what happened, or as evidence of why it was decided, becomes its stream's own. */
export const documentClaims = (events: readonly Pick<Drafted, 'data' | 'decision'>[]): readonly Claim[] => {
  const named = new Set(events.flatMap(({ data, decision }) => [...idsIn(data), ...idsIn(decision?.basis)]));
  return [...named].map((id) => ({ key: documentClaim(id), holds: true }));
};

const idsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return form.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
};

/** What is answered when a command names an upload that another stream holds; nothing for any other name. */
export const documentTaken = (key: string): Refusal | undefined =>
  key.startsWith(prefix)
    ? {
        refused: 'DOCUMENT_TAKEN',
        detail: `${key.slice(prefix.length)} belongs to another file; upload it once more for this one.`,
      }
    : undefined;
