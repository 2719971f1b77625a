import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, migrationsFolder } from './migrate.js';
import { roleUrl, roles, type DatabaseRole } from './roles.js';

/** A database of one spec's own: founded, with every role's URL. `url` is the migrator's, a superuser in tests. */
export type FreshDatabase = {
  readonly url: string;
  readonly urls: Readonly<Record<DatabaseRole, string>>;
  /** Drops it, and whoever is still connected. */
  close(): Promise<void>;
};

export type Founding = {
  readonly mode?: 'wall' | 'story';
  /** Where a story clock stands at birth; RFC 3339. */
  readonly standsAt?: string;
};

const templateLock = 651634400;

const serverUrl = (): string => {
  const url = process.env['CONNEX_TEST_DATABASE_URL'];
  if (!url) throw new Error('CONNEX_TEST_DATABASE_URL names no Postgres; this test needs a real one.');
  return url;
};

const named = (url: string, database: string): string => {
  const there = new URL(url);
  there.pathname = `/${database}`;
  return there.href;
};

const withClient = async <T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000, statement_timeout: 60_000 });
  await client.connect();
  return work(client).finally(() => client.end());
};

/** The template's name follows from the schema, so that a changed migration makes a new one. */
const templateName = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const file of (await readdir(migrationsFolder)).sort())
    hash.update(await readFile(join(migrationsFolder, file)));
  return `connex_template_${hash.digest('hex').slice(0, 12)}`;
};

const isThere = async (client: pg.Client, database: string): Promise<boolean> =>
  (await client.query('select from pg_database where datname = $1 and datallowconn = false', [database])).rowCount ===
  1;

/** Migrated once for each schema; several processes wait for the first. Closed to connections, which would hinder copies. */
const makeTemplate = async (client: pg.Client, url: string, template: string): Promise<void> => {
  if (await isThere(client, template)) return;
  await client.query('select pg_advisory_lock($1)', [templateLock]);
  try {
    if (await isThere(client, template)) return;
    await client.query(`drop database if exists ${template}`);
    await client.query(`create database ${template}`);
    await migrate(named(url, template));
    await client.query(`alter database ${template} with allow_connections false`);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [templateLock]);
  }
};

/** A migrated database in about a tenth of a second, founded as a wall house unless told otherwise. */
export const freshDatabase = async ({ mode = 'wall', standsAt }: Founding = {}): Promise<FreshDatabase> => {
  const server = serverUrl();
  const database = `t_${randomBytes(8).toString('hex')}`;
  await withClient(server, async (client) => {
    const template = await templateName();
    await makeTemplate(client, server, template);
    await client.query(`create database ${database} template ${template}`);
  });

  const url = named(server, database);
  await withClient(url, (client) => client.query('select connex.found_house($1, $2)', [mode, standsAt ?? null]));
  const urls = Object.fromEntries(roles.map((role) => [role, roleUrl(url, role)])) as FreshDatabase['urls'];
  return {
    url,
    urls,
    close: async () => {
      await withClient(server, (client) => client.query(`drop database if exists ${database} with (force)`));
    },
  };
};
