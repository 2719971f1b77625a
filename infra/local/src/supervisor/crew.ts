import { join } from 'node:path';
import { Advice } from '../advice.js';
import type { Log } from '../processes/run-tool.js';
import { keepAlive, type Kept } from './keep-alive.js';
import { rotateLog } from './open-log.js';
import type { Part, PartState } from './part.js';

/** All parts of a house, begun in waves and stopped in the reverse order. */
export type Crew = {
  /** Begins parts together, and waits until all of them are ready. */
  start(...parts: readonly Part[]): Promise<void>;
  /** Stops everything that was begun, ready or not. May be asked more than once. */
  stop(): Promise<void>;
  states(): readonly PartState[];
};

type Tools = { readonly logs: string; readonly log: Log; readonly changed: () => void };

const logCheck = 60_000;

export const crewOf = ({ logs, log, changed }: Tools): Crew => {
  const waves: Kept[][] = [];
  let stopping: Promise<void> | undefined;
  const everybody = () => waves.flat();
  const rotation = setInterval(() => everybody().forEach(({ logFile }) => rotateLog(logFile)), logCheck);
  rotation.unref();

  const stopWaves = async () => {
    clearInterval(rotation);
    for (const wave of [...waves].reverse()) {
      log(`stopping ${wave.map(({ part }) => part.name).join(', ')}`);
      await Promise.all(wave.map((kept) => kept.stop()));
    }
  };

  return {
    start: async (...parts) => {
      if (stopping) throw new Advice('the start was called off');
      if (parts.length === 0) return;
      log(`starting ${parts.map(({ name }) => name).join(', ')}`);
      const wave = parts.map((part) => keepAlive(part, { logFile: join(logs, `${part.name}.log`), changed, log }));
      waves.push(wave);
      await Promise.all(wave.map((kept) => kept.start()));
    },
    stop: () => (stopping ??= stopWaves()),
    states: () => everybody().map((kept) => kept.snapshot()),
  };
};
