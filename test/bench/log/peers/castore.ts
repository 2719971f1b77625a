import { PostgresEventStorageAdapter } from '@castore/event-storage-adapter-postgres';
import type { Contender } from '../store.js';

const context = { eventStoreId: 'case' };

/** The adapter tells nobody how to close its connections; it keeps them here. */
type Closable = { readonly _sql: { end(): Promise<void> } };

/** With the ten connections that it opens; it takes no other number. */
export const castore = async (connectionString: string): Promise<Contender> => {
  await PostgresEventStorageAdapter.createEventTable({ connectionString });
  return async () => {
    const adapter = new PostgresEventStorageAdapter({ connectionString });
    return {
      async append({ stream, revision }, events) {
        for (const [index, { type, data, meta }] of events.entries()) {
          const aggregateId = stream.slice('case-'.length);
          const event = { aggregateId, version: revision + index + 1, type, payload: data, metadata: meta };
          await adapter.pushEvent(event, context);
        }
      },
      close: () => (adapter as unknown as Closable)._sql.end(),
    };
  };
};
