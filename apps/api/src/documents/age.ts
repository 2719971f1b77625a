import { stat } from 'node:fs/promises';

/**
 * Milliseconds since a file was last written, on the machine's own clock: how long an upload waits to be claimed is
 * housekeeping, like the life of a session, and must not hang on a story's clock. A file that is gone is endlessly old.
 */
export const ageOf = async (path: string): Promise<number> => {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: -Infinity }));
  return performance.timeOrigin + performance.now() - mtimeMs;
};
