import { lookOf } from '../door/documents.js';
import type { Asker } from '../door/drafts.js';
import type { PastEntry } from './past.piece.js';
import type { Past } from './past.js';

const mostLooked = 8;

const kinds: readonly (readonly [RegExp, string])[] = [
  [/pdf/, 'PDF'],
  [/wordprocessing|opendocument\.text/, 'Word'],
  [/spreadsheet/, 'Excel'],
  [/^image\//, 'JPG'],
  [/^text\//, 'TXT'],
];

export const kindOf = (type: string): string => kinds.find(([form]) => form.test(type))?.[1] ?? '';

/** Says of the newest papers what they are and how big; one that the reader may not open is not offered. */
export const withPapers = async (asker: Asker, past: readonly Past[]): Promise<readonly PastEntry[]> => {
  const papers = past.filter(({ documentId }) => documentId !== undefined).slice(0, mostLooked);
  const looks = await Promise.all(papers.map(({ documentId }) => lookOf(asker, documentId as string)));
  const byId = new Map(papers.map(({ documentId }, index) => [documentId, looks[index]]));
  return past.map((entry) => {
    const look = entry.documentId === undefined ? undefined : byId.get(entry.documentId);
    return look ? { ...entry, paper: { kind: kindOf(look.type), size: look.size } } : entry;
  });
};
