import { randomUUID } from 'node:crypto';
import { withDatabase } from '@connex/infra-local';
import pg from 'pg';
import { mostCallers, type Contender } from '../store.js';

/** What a store would be that only inserts: no check but the unique index, no hash, no order of commits. */
export const plainTable = `
  create table event (
    position bigserial primary key, stream text not null, version bigint not null, id uuid not null, type text not null,
    recorded_at timestamptz not null default now(), data jsonb not null, meta jsonb not null, unique (stream, version))`;

export const plainInsertStatement = 'insert into event (stream, version, id, type, data, meta) values';

const insert = { name: 'insert', text: `${plainInsertStatement} ($1, $2, $3, $4, $5, $6)` };

export const plainInsert = async (url: string): Promise<Contender> => {
  await withDatabase(url, (client) => client.query(plainTable));
  return async () => {
    const pool = new pg.Pool({ connectionString: url, max: mostCallers });
    return {
      async append({ stream, revision }, events) {
        for (const [index, { type, data, meta }] of events.entries())
          await pool.query({ ...insert, values: [stream, revision + index + 1, randomUUID(), type, data, meta] });
      },
      close: () => pool.end(),
    };
  };
};
