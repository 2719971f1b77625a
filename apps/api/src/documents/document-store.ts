import { randomUUID } from 'node:crypto';
import { link, open, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { ageOf } from './age.js';
import { keepFolder, makeFolder, writeDurably } from './durable.js';
import { recognise } from './file-type.js';
import { keepBytes } from './keep-bytes.js';
import type { Flaw } from './recognised.js';
import { isDocumentId, placesIn, uploadAt, type Upload } from './upload.js';
import { waitingUploads } from './waiting-uploads.js';

/** What came of an arriving file. Only one that was put aside for its macros has an upload and a flaw. */
export type Received =
  | { readonly upload: Upload; readonly flaw?: undefined }
  | { readonly flaw: Flaw | 'UPLOAD_ID_REUSED'; readonly upload?: Upload };

type Places = ReturnType<typeof placesIn>;

const place = async (draft: string, { sha256 }: Upload, places: Places): Promise<void> => {
  const blob = places.blobOf(sha256);
  await makeFolder(dirname(blob));
  await link(draft, blob).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EEXIST') throw fault;
  });
  await keepFolder(dirname(blob));
};

const keep = async (draft: string, upload: Upload, places: Places): Promise<void> => {
  const note = places.uploadOf(upload.id);
  await makeFolder(dirname(note));
  await place(draft, upload, places);
  await waitingUploads(places.senders).note(upload);
  await writeDurably(note, JSON.stringify(upload));
  // A sweep may have taken the same bytes of an older upload away before it could read this note.
  await place(draft, upload, places);
};

type About = Pick<Upload, 'name' | 'by'> & { readonly id?: string };

const receive = async (draft: string, bytes: Readable, about: About, places: Places): Promise<Received> => {
  const { sha256, size } = await keepBytes(bytes, draft);
  const recognised = await withFile(draft, (file) => recognise(file, about.name));
  const upload = { id: `doc-${randomUUID()}`, ...about, sha256, size };
  if ('flaw' in recognised && recognised.flaw !== 'DOCUMENT_HAS_MACROS') return recognised;

  const before = await uploadAt(places.uploadOf(upload.id));
  if (before) return before.sha256 === sha256 ? { upload: before } : { flaw: 'UPLOAD_ID_REUSED' };
  const kept =
    'type' in recognised
      ? { ...upload, type: recognised.type, isAside: false }
      : { ...upload, type: 'application/octet-stream', isAside: true };
  await keep(draft, kept, places);
  return kept.isAside ? { flaw: 'DOCUMENT_HAS_MACROS', upload: kept } : { upload: kept };
};

/**
 * Documents in a folder (on a file system with hard links), by the SHA-256 of their bytes. What `receive` answered is on
 * the disk and stays there; a file that did not arrive as a whole leaves nothing behind. Who gives an `id` may send the
 * same file again and gets the same upload.
 */
export const documentStore = (folder: string) => {
  const places = placesIn(folder);
  return {
    prepare: async (): Promise<void> => {
      for (const needed of [places.incoming, places.trash, places.uploads, places.blobs]) await makeFolder(needed);
    },

    async receive(bytes: Readable, about: About): Promise<Received> {
      const draft = join(places.incoming, randomUUID());
      try {
        return await receive(draft, bytes, about, places);
      } finally {
        await rm(draft, { force: true });
      }
    },

    /** What may still wait to be claimed, by who sent it. */
    waiting: waitingUploads(places.senders),

    /** Whether an upload takes room, one that was put aside also. */
    isThere: async (id: string): Promise<boolean> => (await uploadAt(places.uploadOf(id))) !== undefined,

    /** The upload of an id; nothing for one that never was, is gone, or was put aside. */
    async find(id: string): Promise<Upload | undefined> {
      const upload = isDocumentId(id) ? await uploadAt(places.uploadOf(id)) : undefined;
      return upload?.isAside === false ? upload : undefined;
    },

    /** Milliseconds since it was uploaded, on the machine's own clock. */
    ageOf: ({ id }: Upload): Promise<number> => ageOf(places.uploadOf(id)),

    open: ({ sha256 }: Upload): Promise<FileHandle> => open(places.blobOf(sha256), 'r'),
  };
};

export type DocumentStore = ReturnType<typeof documentStore>;

const withFile = async <T>(path: string, look: (file: FileHandle) => Promise<T>): Promise<T> => {
  const file = await open(path, 'r');
  try {
    return await look(file);
  } finally {
    await file.close();
  }
};
