import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The program of that name on PATH, links followed; nothing when there is none. */
export const onPath = (program: string, env = process.env): string | undefined => {
  const found = (env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, program))
    .find(isProgram);
  return found && realpathSync(found);
};
