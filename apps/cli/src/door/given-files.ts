import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DoorClient, Uploaded } from './door-client.js';
import { expectGood } from './say.js';

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'is no file that is here',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read by you',
};

/** The bytes of a file that was named at the terminal. Throws a sentence when it cannot be read. */
export const bytesIn = async (path: string): Promise<Buffer> => {
  try {
    return await readFile(path);
  } catch (fault) {
    const { code = '', message } = fault as NodeJS.ErrnoException;
    throw new Error(`${path} ${sentences[code] ?? `could not be read: ${message}`}.`);
  }
};

/** A document of any kind from a file. Throws a sentence when it is no JSON. */
export const jsonIn = async (path: string): Promise<unknown> => {
  const text = (await bytesIn(path)).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch (fault) {
    throw new Error(`${path} is no JSON: ${(fault as Error).message}`);
  }
};

/** Uploads a file that was named at the terminal. */
export const uploadFile = async (door: Pick<DoorClient, 'document'>, path: string): Promise<Uploaded> =>
  expectGood(await door.document(basename(path), 'application/octet-stream', await bytesIn(path)));

/** Whether what was named for a document is the id of one that was uploaded before. */
export const isUpload = (named: string): boolean => named.startsWith('doc-');

/** Documents by their ids: those that were named by a path are uploaded, once all of them are found to be there. */
export const documentsOf = async (door: Pick<DoorClient, 'document'>, named: readonly string[]) => {
  await Promise.all(named.filter((one) => !isUpload(one)).map(bytesIn));
  const ids: string[] = [];
  for (const one of named) ids.push(isUpload(one) ? one : (await uploadFile(door, one)).documentId);
  return ids;
};
