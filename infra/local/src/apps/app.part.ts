import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../advice.js';
import { checkoutRoot } from '../checkout.js';
import type { Part } from '../supervisor/part.js';
import { probeApp } from './app-probe.js';

export type AppName = 'api' | 'projector' | 'conductor' | 'relay';

type Where = { readonly name: AppName; readonly port: number; readonly env: NodeJS.ProcessEnv };

const memoryLimit = '--max-old-space-size=512';

/** One of our own processes, from `apps/<name>/dist/main.js`. A worker reads no time zone but UTC. */
export const appPart = ({ name, port, env }: Where): Part => {
  const main = join(checkoutRoot(), 'apps', name, 'dist', 'main.js');
  if (!existsSync(main)) throw new Advice(`apps/${name} is not built; run \`npm run build\``);
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
