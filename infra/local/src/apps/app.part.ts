import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../advice.js';
import { checkoutRoot } from '../checkout.js';
import type { Part } from '../supervisor/part.js';
import { probeApp } from './app-probe.js';

export type AppName = 'api' | 'projector' | 'conductor' | 'relay' | 'portal' | 'identity' | 'mailbox';

type Where = { readonly name: AppName; readonly port: number; readonly env: NodeJS.ProcessEnv };

const memoryLimit = '--max-old-space-size=512';

/** Where a process of ours begins; the provider and the mailbox are parts of a house on one machine only. */
export const mainOf = (name: AppName): string =>
  join(checkoutRoot(), name === 'identity' || name === 'mailbox' ? 'infra' : 'apps', name, 'dist', 'main.js');

/** One of our own processes, from its `dist/main.js`. A worker reads no time zone but UTC. */
export const appPart = ({ name, port, env }: Where): Part => {
  const main = mainOf(name);
  if (!existsSync(main)) throw new Advice(`${name} is not built; run \`npm run build\``);
  const address = `http://127.0.0.1:${port}`;
  return {
    name,
    address,
    launch: () => ({
      command: process.execPath,
      args: ['--enable-source-maps', memoryLimit, main],
      env: { ...process.env, TZ: 'UTC', NODE_ENV: 'production', ...env, CONNEX_HEALTH_PORT: String(port) },
      folder: checkoutRoot(),
    }),
    readiness: () => probeApp(address),
    stopSignal: 'SIGTERM',
    startLimit: 60_000,
    stopLimit: 15_000,
  };
};
