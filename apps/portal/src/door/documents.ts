import type { Readable } from 'node:stream';
import { z } from 'zod';
import { formLimits } from '../forms/read-form.js';
import { DoorClosed } from './closed.js';
import type { Answer } from './door.js';
import type { Asker } from './drafts.js';

/** A document as the house took it. `sha256` is the fingerprint that goes on record with it. */
export const Paper = z.object({
  documentId: z.string(),
  sha256: z.string(),
  size: z.number(),
  name: z.string(),
  type: z.string().optional(),
});
export type Paper = z.infer<typeof Paper>;

export type Leaf = { readonly name: string; readonly bytes: Readable; readonly uploadId: string };

/** As long as the form itself may take: the file is handed on while it arrives. */
const uploadMillis = formLimits.fileMillis;

/** Sends a file on while it arrives; nothing of it is kept here. The same `uploadId` is the same document. */
export const handIn = async (
  { door, session }: Asker,
  { name, bytes, uploadId }: Leaf,
  signal?: AbortSignal,
): Promise<Answer<Paper>> => {
  const boundary = `connex-${uploadId}`;
  return door.ask(`/api/v1/documents?uploadId=${uploadId}`, Paper, {
    method: 'POST',
    session,
    body: wrapped(bytes, name, boundary),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    millis: uploadMillis,
    ...(signal ? { signal } : {}),
  });
};

async function* wrapped(bytes: AsyncIterable<Uint8Array>, name: string, boundary: string): AsyncGenerator<Uint8Array> {
  const safe = name.replace(/["\r\n\\]/g, '_');
  yield Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${safe}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
  );
  yield* bytes;
  if ((bytes as { readonly truncated?: boolean }).truncated)
    throw new Error('The file is larger than the house takes.');
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

/** Kind and bytes of a document that the asker may read; nothing when it is gone or not theirs. */
export const lookOf = async (
  { door, session }: Asker,
  documentId: string,
): Promise<{ readonly type: string; readonly size: number } | undefined> => {
  const response = await door.fetch(`/api/v1/documents/${documentId}`, { method: 'HEAD', session }).catch(ifNotThere);
  if (!response?.ok) return undefined;
  return {
    type: response.headers.get('content-type') ?? '',
    size: Number(response.headers.get('content-length') ?? 0),
  };
};

const ifNotThere = (fault: unknown): undefined => {
  if (fault instanceof DoorClosed && fault.reason === 'not-there') return undefined;
  throw fault;
};
