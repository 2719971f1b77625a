import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from '../checkout.js';
import { freePorts } from '../ports/ports.js';
import { endTools, type Log } from '../processes/run-tool.js';
import { marked } from '../processes/process-mark.js';
import { crewOf, type Crew } from '../supervisor/crew.js';
import type { PartState } from '../supervisor/part.js';
import type { PartAddresses } from './addresses.js';
import { realParts } from './real-parts.js';
import { claimRun, writeRun } from './run-file.js';
import { makeScratch } from './scratch.js';

export type StartedParts = {
  readonly addresses: PartAddresses;
  /** The folder of the run: its logs are below, and it goes when the parts are stopped. */
  readonly folder: string;
  states(): readonly PartState[];
  stop(): Promise<void>;
};

type Asked = {
  readonly log: Log;
  readonly kafka?: boolean;
  readonly signal?: AbortSignal;
  /** The cache of parts; the checkout's own when not said. */
  readonly partsCache?: string;
};

const begin = async (asked: Asked, folder: string, crew: Crew): Promise<PartAddresses> => {
  const { log, kafka = true, partsCache = foldersOf().parts } = asked;
  const ports = await freePorts();
  const real = await realParts({ folder, partsCache, ports, kafka, env: {}, log });
  await crew.start(...real.parts);
  await real.whenReady();
  return real.addresses;
};

/**
 * Starts real Postgres, Temporal and Kafka for one run of tests: on free ports, with their data in a temporary folder.
 * Whatever was begun is stopped when the start fails or `signal` calls it off.
 */
export const startParts = async (asked: Asked): Promise<StartedParts> => {
  const folder = await makeScratch(asked.log);
  const runFile = join(folder, 'run.json');
  await claimRun(runFile, 'scratch', asked.log);
  const supervisor = marked(process.pid);
  const changed = () => writeRun(runFile, { supervisor, house: 'scratch', parts: crew.states() });
  const crew = crewOf({ logs: join(folder, 'logs'), log: asked.log, changed });
  const stop = async () => {
    await crew.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const callOff = () => {
    endTools();
    void stop();
  };
  asked.signal?.addEventListener('abort', callOff, { once: true });
  try {
    const addresses = await begin(asked, folder, crew);
    return { addresses, folder, states: crew.states, stop };
  } catch (fault) {
    await stop();
    throw fault;
  } finally {
    asked.signal?.removeEventListener('abort', callOff);
  }
};
