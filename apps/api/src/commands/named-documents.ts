import { documentClaim } from '@connex/event-log';
import { maySee, sightOf } from '../access/sight.js';
import type { Speaker } from '../access/speaker.js';
import type { Upload } from '../documents/upload.js';
import type { Parts } from '../parts.js';
import { problem, type FieldError } from '../problems/problem.js';

type Named = { readonly path: string; readonly id: string; readonly sha256?: string };

const looksLikeOne = /^doc-[A-Za-z0-9-]{1,64}$/;
const mostNamed = 200;

/** Every document that a command names, wherever it stands, with the print that is given beside it (`letterSha256`). */
export const documentsIn = (value: unknown, path = 'data'): readonly Named[] => {
  if (typeof value === 'string') return looksLikeOne.test(value) ? [{ path, id: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const print = (value as Record<string, unknown>)[name.replace(/DocumentId$/, 'Sha256')];
    const hasPrint = name.endsWith('DocumentId') && typeof print === 'string' && print !== '';
    return documentsIn(part, `${path}.${name}`).map((named) => (hasPrint ? { ...named, sha256: print } : named));
  });
};

type Shelf = Pick<Parts, 'documents' | 'log' | 'limits' | 'rooms'>;

/**
 * Says what is wrong with the documents that a person's command names: each must have been uploaded and not be gone, and
 * its print must be the one that is given. One that belongs to no file yet is its sender's alone, and one of a file is
 * there for those who see the file; for others, it is as if it were not there. That no two cases take the same upload is
 * the log's affair: it keeps the claims.
 */
export const checkDocuments = async (data: unknown, speaker: Speaker, shelf: Shelf): Promise<void> => {
  const named = documentsIn(data);
  if (named.length > mostNamed) throw problem('NOT_UNDERSTOOD', { errors: [{ path: 'data', message: tooMany }] });

  const uploads = await Promise.all(named.map(({ id }) => uploadThere(id, speaker, shelf)));
  const unknown = named.filter((_, index) => !uploads[index]);
  if (unknown.length > 0) throw problem('DOCUMENT_UNKNOWN', { errors: unknown.map(gone) });
  const misprinted = named.filter(({ sha256 }, index) => sha256 !== undefined && sha256 !== uploads[index]?.sha256);
  if (misprinted.length > 0) throw problem('DOCUMENT_HASH', { errors: misprinted.map(otherPrint) });
};

/** An upload that a stream claimed stays; one that none did is there for whoever sent it, for a day or as long as their draft names it. */
const uploadThere = async (id: string, speaker: Speaker, shelf: Shelf): Promise<Upload | undefined> => {
  const upload = await shelf.documents.find(id);
  if (!upload) return undefined;
  const isOwn = upload.by === speaker.person;
  const holder = await shelf.log.holderOf(documentClaim(id));
  if (holder === undefined) return isOwn && (await isStillKept(upload, shelf)) ? upload : undefined;
  return isOwn || (await maySee(shelf.log, holder, sightOf(speaker))) ? upload : undefined;
};

const isStillKept = async (upload: Upload, { documents, limits, rooms }: Shelf): Promise<boolean> =>
  (await documents.ageOf(upload)) < limits.unclaimedMillis || rooms.drafts.name(upload.by, upload.id);

const gone = ({ path }: Named): FieldError => ({ path, message: 'No such document was uploaded, or it is gone.' });
const otherPrint = ({ path }: Named): FieldError => ({
  path: path.replace(/DocumentId$/, 'Sha256'),
  message: 'This is not the SHA-256 of that document.',
});

const tooMany = `A command may name at most ${mostNamed} documents.`;
