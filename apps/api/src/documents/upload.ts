import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** One upload: an id of its own over bytes that may be kept once for many. `isAside`: it was quarantined. */
const Upload = z.object({
  id: z.string(),
  sha256: z.string(),
  size: z.int(),
  type: z.string(),
  name: z.string(),
  by: z.string(),
  isAside: z.boolean(),
});
export type Upload = z.infer<typeof Upload>;

const idForm = /^doc-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isDocumentId = (text: string): boolean => idForm.test(text);

/** Where things lie: uploads by their id, bytes by their hash; what is still arriving or leaving apart from both. */
export const placesIn = (folder: string) => ({
  incoming: join(folder, 'incoming'),
  trash: join(folder, 'trash'),
  uploads: join(folder, 'uploads'),
  senders: join(folder, 'senders'),
  blobs: join(folder, 'blobs'),
  uploadOf: (id: string) => join(folder, 'uploads', id.slice(4, 6), `${id}.json`),
  blobOf: (sha256: string) => join(folder, 'blobs', sha256.slice(0, 2), sha256),
});

/** What was noted of an upload; nothing when there is no such note. */
export const uploadAt = async (path: string): Promise<Upload | undefined> => {
  const text = await readFile(path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  return text === undefined ? undefined : Upload.parse(JSON.parse(text));
};
