import { documentClaim, type EventLog } from '@connex/event-log';
import type { FairShare } from '../fair-share.js';
import type { Limits } from '../limits.js';
import { problem } from '../problems/problem.js';
import type { DocumentStore } from './document-store.js';
import type { Waiting } from './waiting-uploads.js';

type House = {
  readonly documents: Pick<DocumentStore, 'isThere' | 'waiting'>;
  readonly log: Pick<EventLog, 'holderOf'>;
  readonly limits: Pick<Limits, 'unclaimedBytesPerPerson' | 'unclaimedPerPerson'>;
};

/**
 * How much room one person's uploads take as long as no command has named them: so many files and bytes, those counted
 * that are arriving. A file is announced with its length, or counts as the longest that there may be.
 */
export const uploadRoom = (share: FairShare, { documents, log, limits }: House) => {
  const arriving = new Map<string, number>();

  const isRoom = (waiting: readonly Waiting[], bytes: number): boolean =>
    waiting.length < limits.unclaimedPerPerson &&
    waiting.reduce((sum, { size }) => sum + size, bytes) <= limits.unclaimedBytesPerPerson;

  /** Forgets what was claimed meanwhile, or swept away. */
  const stillWaiting = async (person: string, waiting: readonly Waiting[]): Promise<readonly Waiting[]> => {
    const left: Waiting[] = [];
    for (const one of waiting) {
      const isClaimed = (await log.holderOf(documentClaim(one.id))) !== undefined;
      if (isClaimed || !(await documents.isThere(one.id))) await documents.waiting.forget(person, one);
      else left.push(one);
    }
    return left;
  };

  const add = (person: string, bytes: number): void => {
    const now = (arriving.get(person) ?? 0) + bytes;
    if (now > 0) arriving.set(person, now);
    else arriving.delete(person);
  };

  /** Looked and taken in one step: of two that arrive together, the second sees the first. */
  const takeRoom = (person: string, bytes: number, waiting: readonly Waiting[]): boolean => {
    if (!isRoom(waiting, bytes + (arriving.get(person) ?? 0))) return false;
    add(person, bytes);
    return true;
  };

  const counted = async <T>(person: string, bytes: number, work: () => Promise<T>): Promise<T> => {
    const waiting = await documents.waiting.of(person);
    if (!takeRoom(person, bytes, waiting) && !takeRoom(person, bytes, await stillWaiting(person, waiting)))
      throw problem('UPLOADS_WAIT', { retryAfter: 3_600 });
    try {
      return await work();
    } finally {
      add(person, -bytes);
    }
  };

  return {
    through: <T>(person: string, bytes: number, work: () => Promise<T>): Promise<T> =>
      share.through(person, () => counted(person, bytes, work)),
    /** The same file sent again takes no more room. */
    again: <T>(person: string, work: () => Promise<T>): Promise<T> => share.through(person, work),
  };
};

export type UploadRoom = ReturnType<typeof uploadRoom>;
