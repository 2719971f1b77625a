import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { withDatabase } from '@connex/infra-local';
import pg from 'pg';
import { mostCallers, type Contender } from '../store.js';

const patience = 30_000;

const folder = join(dirname(createRequire(import.meta.url).resolve('@eventide/message-db/package.json')), 'database');

/** In the order of its own install.sh, without roles and privileges: nobody else comes into this database. */
const sqlFiles = (): readonly string[] => {
  const of = (part: string) =>
    readdirSync(join(folder, part))
      .toSorted()
      .map((file) => join(folder, part, file));
  return ['schema', 'extensions', 'tables', 'types', 'functions', 'indexes'].flatMap(of);
};

/** A function may be made before another that it calls. */
const install = (url: string) =>
  withDatabase(
    url,
    async (client) => {
      await client.query('set client_min_messages = warning; set check_function_bodies = off');
      await client.query('create schema if not exists message_store; set search_path = message_store, public');
      for (const file of sqlFiles()) await client.query(readFileSync(file, 'utf8'));
    },
    patience,
  );

const write = { name: 'write', text: 'select message_store.write_message($1, $2, $3, $4, $5, $6)' };

export const messageDb = async (url: string): Promise<Contender> => {
  await install(url);
  return async () => {
    const pool = new pg.Pool({
      connectionString: url,
      max: mostCallers,
      options: '-c search_path=message_store,public',
    });
    return {
      async append({ stream, revision }, events) {
        for (const [index, { type, data, meta }] of events.entries())
          await pool.query({ ...write, values: [randomUUID(), stream, type, data, meta, revision + index - 1] });
      },
      close: () => pool.end(),
    };
  };
};
