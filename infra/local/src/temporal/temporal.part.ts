import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../fetch/find-program.js';
import { temporalCli } from '../fetch/wheels.js';
import type { Log } from '../processes/run-tool.js';
import type { Part } from '../supervisor/part.js';
import { probeTemporal } from './temporal-probe.js';

type Where = {
  readonly folder: string;
  readonly port: number;
  readonly uiPort: number;
  readonly namespace: string;
  readonly parts: string;
  readonly log: Log;
};

/** The two pragmas double what the server carries; what WAL may lose at a power cut is told again from our log. */
const pragmas = ['journal_mode=WAL', 'synchronous=NORMAL'];

/** The real Temporal, as its own dev server with a database file. */
export const temporalPart = async (where: Where): Promise<Part> => {
  const { folder, port, uiPort, namespace, parts, log } = where;
  const { path } = await findProgram(temporalCli, { parts, log });
  mkdirSync(folder, { recursive: true });
  const address = `127.0.0.1:${port}`;
  const flags = {
    'db-filename': join(folder, 'temporal.db'),
    ip: '127.0.0.1',
    port,
    'ui-port': uiPort,
    namespace,
    'log-level': 'warn',
  };
  return {
    name: 'temporal',
    address,
    launch: () => ({
      command: path,
      args: [
        ...['server', 'start-dev'],
        ...Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, String(value)]),
        ...pragmas.flatMap((pragma) => ['--sqlite-pragma', pragma]),
      ],
      folder,
    }),
    readiness: () => probeTemporal(address, namespace),
    stopSignal: 'SIGTERM',
    startLimit: 60_000,
    stopLimit: 15_000,
  };
};
