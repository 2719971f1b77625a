import { readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ageOf } from './age.js';
import { placesIn, uploadAt, type Upload } from './upload.js';
import { waitingUploads } from './waiting-uploads.js';

type Sweep = {
  readonly folder: string;
  /** An upload counts as gone after so long, and is taken away an hour later: nobody can claim it between. */
  readonly unclaimedMillis: number;
  /** Whether a file has claimed it, or a draft of its sender names it. */
  isKept(upload: Pick<Upload, 'id' | 'by'>): Promise<boolean>;
};

const grace = 3_600_000;

/** Takes away what nobody claimed: old uploads, bytes that no upload names any more, and halves of broken uploads. */
export const sweepDocuments = async ({ folder, unclaimedMillis, isKept }: Sweep): Promise<{ removed: number }> => {
  const places = placesIn(folder);
  const limit = unclaimedMillis + grace;
  let removed = 0;

  for (const path of await filesIn(places.incoming)) if ((await ageOf(path)) > grace) await rm(path, { force: true });
  for (const path of await filesBelow(places.uploads)) {
    const upload = (await ageOf(path)) > limit ? await uploadAt(path) : undefined;
    if (!upload || (await isKept(upload))) continue;
    await rm(path, { force: true });
    await waitingUploads(places.senders).forget(upload.by, upload);
    removed++;
  }
  await sweepBlobs(places, limit);
  return { removed };
};

/** Moved aside first, and back again when an upload names them after all: one may be arriving just now. */
const sweepBlobs = async (places: ReturnType<typeof placesIn>, limit: number): Promise<void> => {
  const before = hashesOf(await uploadsBelow(places.uploads));
  for (const blob of await filesBelow(places.blobs)) {
    if (!before.has(basename(blob)) && (await ageOf(blob)) > limit)
      await rename(blob, join(places.trash, basename(blob)));
  }
  const trash = await filesIn(places.trash);
  const after = trash.length > 0 ? hashesOf(await uploadsBelow(places.uploads)) : before;
  for (const path of trash) {
    if (after.has(basename(path))) await rename(path, places.blobOf(basename(path)));
    else await rm(path, { force: true });
  }
};

const hashesOf = (uploads: readonly Upload[]): ReadonlySet<string> => new Set(uploads.map(({ sha256 }) => sha256));

const uploadsBelow = async (folder: string): Promise<readonly Upload[]> => {
  const uploads = await Promise.all((await filesBelow(folder)).map(uploadAt));
  return uploads.filter((upload) => upload !== undefined);
};

const filesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => join(folder, name));
};

const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  return (await Promise.all(folders.map(filesIn))).flat();
};
