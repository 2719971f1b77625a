import { join } from 'node:path';
import { keptSecret } from '../house/kept-secret.js';
import type { Log } from '../processes/run-tool.js';
import type { Part } from '../supervisor/part.js';
import { postgresAccount } from './account.js';
import { ensureData, superuser } from './postgres-data.js';
import { ensureDatabase, probePostgres } from './postgres-probe.js';
import { findPostgres } from './postgres-programs.js';
import { reachableData, reachablePrograms } from './reach.js';

type Where = { readonly folder: string; readonly port: number; readonly log: Log };

/** A Postgres of our own: the part, and how the house finds its database. `url` holds the superuser's password. */
export type OwnPostgres = { readonly part: Part; readonly url: string; ensureDatabase(): Promise<void> };

const settings = (port: number): readonly string[] =>
  Object.entries({
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 300,
    timezone: 'UTC',
    log_timezone: 'UTC',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** The real Postgres that npm brought, with its data in `folder`/postgres. It survives any kill: its data is durable. */
export const ownPostgres = async ({ folder, port, log }: Where): Promise<OwnPostgres> => {
  const { native, version } = await findPostgres();
  const account = postgresAccount(log);
  const programs = reachablePrograms(native, version, { account, log });
  const data = reachableData(join(folder, 'postgres'), { account, log });
  const password = keptSecret(join(folder, 'postgres-password'));
  await ensureData({ programs, folder: data, password, account, log });

  const server = `postgres://${superuser}:${password}@127.0.0.1:${port}`;
  return {
    url: `${server}/connex`,
    ensureDatabase: () => ensureDatabase(`${server}/postgres`, 'connex'),
    part: {
      name: 'postgres',
      address: `127.0.0.1:${port}`,
      launch: () => ({
        command: join(programs, 'bin', 'postgres'),
        args: ['-D', data, ...settings(port)],
        env: { ...process.env, LC_ALL: 'C' },
        folder: '/',
        ...(account && { account }),
      }),
      readiness: () => probePostgres(`${server}/postgres`),
      stopSignal: 'SIGINT', // Postgres' fast shutdown: it waits for nobody, and leaves nothing to recover.
      startLimit: 120_000,
      stopLimit: 30_000,
    },
  };
};
