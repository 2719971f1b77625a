import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import type { Event } from '@event-driven-io/emmett';
import pg from 'pg';
import type { CaseEvent } from '../case-events.js';
import { mostCallers, type Contender } from '../store.js';

/** An event as Emmett takes it. */
const emmettEvent = ({ type, data, meta }: CaseEvent) => ({ type, data, metadata: meta }) as unknown as Event;

const openEmmett = (url: string) => {
  const pool = new pg.Pool({ connectionString: url, max: mostCallers });
  const store = getPostgreSQLEventStore(url, { schema: { autoMigration: 'None' }, connectionOptions: { pool } });
  return {
    store,
    async close() {
      await store.close();
      await pool.end();
    },
  };
};

/** Makes Emmett's schema; call it once. */
export const emmettSchema = async (url: string): Promise<void> => {
  const { store, close } = openEmmett(url);
  await store.schema.migrate();
  await close();
};

export const emmett =
  (url: string): Contender =>
  async () => {
    const { store, close } = openEmmett(url);
    return {
      async append({ stream, appends, revision }, events) {
        const expectedStreamVersion = appends === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(revision);
        await store.appendToStream(stream, events.map(emmettEvent), { expectedStreamVersion });
      },
      close,
    };
  };
