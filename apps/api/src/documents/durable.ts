import { randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A folder entry lives through a power cut only when its folder was written, too. */
export const keepFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes a folder with all above it. */
export const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true });
  if (first !== undefined) await keepFolder(dirname(first));
};

/** Text that is there as a whole or not at all, and stays when this returns. */
export const writeDurably = async (path: string, text: string): Promise<void> => {
  const draft = join(dirname(path), `.${randomUUID()}`);
  const handle = await open(draft, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await moveDurably(draft, path);
};

export const moveDurably = async (from: string, to: string): Promise<void> => {
  await rename(from, to);
  await keepFolder(dirname(to));
};
