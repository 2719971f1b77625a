import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { makeRoles } from './make-roles.js';

/** Plain SQL, numbered; it stands beside `src` and `dist` alike. */
export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

const oldest = 15;
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

const checkVersion = async (client: pg.Client) => {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  );
  const version = rows[0]?.version ?? 0;
  if (version < oldest) throw new Error(`Postgres ${oldest} or newer is needed; this server is ${version}.`);
};

/**
 * Brings a database to the newest schema and makes the roles. Safe to call from several processes at once: they wait for
 * one another, at most a minute. Answers with the names of the migrations that it ran. `databaseUrl` is the migrator's.
 */
export const migrate = async (databaseUrl: string): Promise<readonly string[]> => {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'connex migrator',
    connectionTimeoutMillis: 10_000,
    lock_timeout: 60_000,
    statement_timeout: 120_000,
  });
  await client.connect();
  try {
    await checkVersion(client);
    await makeRoles(client, databaseUrl);
    const ran = await runner({
      dbClient: client,
      dir: migrationsFolder,
      direction: 'up',
      migrationsTable: 'migration',
      migrationsSchema: 'connex',
      createMigrationsSchema: true,
      advisoryLockMode: 'wait',
      logger: silent,
    });
    return ran.map(({ name }) => name);
  } finally {
    await client.end();
  }
};

/** Whether every migration that this program knows has run; false as well for a database that has none yet. */
export const isMigrated = async (client: pg.ClientBase | pg.Pool): Promise<boolean> => {
  const { rows: known } = await client.query<{ there: boolean }>(
    `select to_regclass('connex.migration') is not null as there`,
  );
  if (!known[0]?.there) return false;
  const { rows } = await client.query<{ name: string }>('select name from connex.migration');
  const ran = new Set(rows.map(({ name }) => name));
  return (await readdir(migrationsFolder)).every((file) => ran.has(file.replace(/\.sql$/, '')));
};
