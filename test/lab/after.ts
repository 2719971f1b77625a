import pg from 'pg';
import type { Load } from './load.js';

/** What the log says of a load, after everything that was done to the house. */
export type Ledger = { readonly lost: number; readonly doubled: number; readonly holes: number };

/** Compares what was acknowledged with what stands in the log: each command once, and no position missing. */
export const ledgerOf = async (databaseUrl: string, { acknowledged }: Load): Promise<Ledger> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ command: string; times: number }>(
      `select meta->>'commandId' as command, count(*)::int as times
         from connex.event where type = 'EnquiryReceived' group by 1`,
    );
    const { rows: span } = await client.query<{ holes: number }>(
      'select coalesce(max(position) - min(position) + 1 - count(*), 0)::int as holes from connex.event',
    );
    const known = new Set(rows.map(({ command }) => command));
    return {
      lost: acknowledged.filter(({ commandId }) => !known.has(commandId)).length,
      doubled: rows.filter(({ times }) => times > 1).length,
      holes: span[0]?.holes ?? -1,
    };
  } finally {
    await client.end();
  }
};
