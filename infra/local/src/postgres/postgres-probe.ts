import pg from 'pg';
import type { Readiness } from '../supervisor/part.js';
import { inTime } from '../supervisor/in-time.js';
import { explainDatabaseFault } from './database-fault.js';

const patience = 2_000;

/** Runs one piece of work on a connection of its own, at most a few seconds. */
export const withDatabase = async <T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  limit: number = patience,
): Promise<T> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: limit, query_timeout: limit });
  client.on('error', () => undefined); // The work that was under way is what reports it.
  try {
    return await inTime(
      client.connect().then(() => work(client)),
      2 * limit,
    );
  } finally {
    await inTime(client.end(), limit).catch(() => undefined);
  }
};

/** Whether a database can be used now. */
export const probePostgres = async (url: string): Promise<Readiness> => {
  try {
    await withDatabase(url, (client) => client.query('select 1'));
    return { ready: true };
  } catch (fault) {
    return { ready: false, why: explainDatabaseFault(url, fault) };
  }
};

/** Makes the database that a URL names, where the server does not have it yet. */
export const ensureDatabase = async (serverUrl: string, name: string): Promise<void> => {
  await withDatabase(
    serverUrl,
    async (client) => {
      const found = await client.query('select 1 from pg_database where datname = $1', [name]);
      if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
    },
    30_000,
  );
};
