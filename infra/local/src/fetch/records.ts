import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

export const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

/** Bytes in a file; nothing when it is not there. */
export const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;

/** Why a file is not the one on record; nothing when it is. */
export const differsFrom = async (
  file: string,
  record: { readonly size: number; readonly sha256: string },
): Promise<string | undefined> => {
  const size = sizeOf(file);
  if (size !== record.size) return `it has ${size ?? 0} bytes where ${record.size} are on record`;
  return (await sha256Of(file)) === record.sha256 ? undefined : 'its SHA-256 is not the one on record';
};
