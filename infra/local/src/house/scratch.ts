import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../processes/run-tool.js';
import { endOrphans, runningHouse } from './run-file.js';

const prefix = 'connex-scratch-';

/** Another user's runs are theirs to clear away. */
const isOurs = (folder: string): boolean => statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.();

/** Clears away the scratch folders of runs that died, with whatever of them is still alive. */
export const clearScratch = async (log: Log): Promise<void> => {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    const runFile = join(folder, 'run.json');
    if (!isOurs(folder) || !existsSync(runFile) || runningHouse(runFile)) continue;
    log(`clearing away ${folder}, left by a run that died`);
    await endOrphans(runFile);
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A temporary folder for the data of a house that lives for one test or one story. */
export const makeScratch = async (log: Log): Promise<string> => {
  await clearScratch(log);
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o711); // As root, Postgres runs as another user, who has to come through here.
  return folder;
};

/** A scratch house has nobody who watches it: Ctrl-C in the program that made it stops it first. Answers the undoing. */
export const stopOnSignal = (stop: () => Promise<void>): (() => void) => {
  const leave = (signal: NodeJS.Signals) => void stop().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  process.once('SIGINT', leave).once('SIGTERM', leave);
  return () => process.off('SIGINT', leave).off('SIGTERM', leave);
};
