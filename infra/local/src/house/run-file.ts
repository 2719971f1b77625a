import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Advice } from '../advice.js';
import { endProcess } from '../processes/end-process.js';
import { isAlive, marked, type MarkedProcess } from '../processes/process-mark.js';
import type { Log } from '../processes/run-tool.js';
import type { PartState } from '../supervisor/part.js';
import type { Addresses } from './addresses.js';

/** What a supervisor writes down of its house, for every other process, and for the next start after its own death. */
export type RunFile = {
  readonly supervisor: MarkedProcess;
  readonly house: string;
  readonly addresses?: Addresses;
  readonly parts: readonly PartState[];
};

/** What is written down; nothing when no house runs, or when the file was cut short. */
export const readRun = (file: string): RunFile | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunFile;
  } catch {
    return undefined;
  }
};

/** The house that runs now; one whose supervisor is dead does not. */
export const runningHouse = (file: string): RunFile | undefined => {
  const run = readRun(file);
  return run && isAlive(run.supervisor) ? run : undefined;
};

/** The file names a password, so that it is its owner's alone. */
export const writeRun = (file: string, run: RunFile): void => {
  const half = `${file}.half`;
  writeFileSync(half, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(half, file);
};

export const releaseRun = (file: string): void => rmSync(file, { force: true });

/** Ends what a dead supervisor left behind, in reverse order of its start. Answers the names of what was still alive. */
export const endOrphans = async (file: string): Promise<readonly string[]> => {
  const ended: string[] = [];
  for (const { name, pid, mark, stopSignal } of [...(readRun(file)?.parts ?? [])].reverse()) {
    if (pid === null || mark === null) continue;
    if (await endProcess({ pid, mark }, stopSignal, 15_000)) ended.push(name);
  }
  releaseRun(file);
  return ended;
};

/** The file appears whole, and only where there is none: of two that start at once, one is refused. */
const takeOnce = (file: string, run: RunFile): void => {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, JSON.stringify(run), { mode: 0o600 });
  try {
    linkSync(half, file);
  } catch {
    throw new Advice(`another process has just begun to start a house here; look with \`connex status\``);
  } finally {
    rmSync(half, { force: true });
  }
};

/** Takes the house for this process. Refuses when another one has it; cleans up after one that died. */
export const claimRun = async (file: string, house: string, log: Log): Promise<void> => {
  mkdirSync(dirname(file), { recursive: true });
  const running = runningHouse(file);
  if (running) {
    const { house: other, supervisor } = running;
    throw new Advice(
      `the house "${other}" already runs here (process ${supervisor.pid}); stop it with \`connex down\``,
    );
  }
  const orphans = await endOrphans(file);
  if (orphans.length > 0) log(`the last supervisor died; what it left was ended: ${orphans.join(', ')}`);
  takeOnce(file, { supervisor: marked(process.pid), house, parts: [] });
};
