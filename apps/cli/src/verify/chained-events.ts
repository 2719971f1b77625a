import type { ChainedEvent } from '@connex/proofs';
import type { Client } from 'pg';

const batch = 2_000;

type Row = Omit<ChainedEvent, 'position' | 'revision' | 'recordedAt'> & {
  readonly position: string;
  readonly revision: string;
  readonly recordedAt: string;
};

/** The log in the order of its positions, batch by batch, with the very texts that were hashed. */
export async function* chainedEvents(client: Client): AsyncGenerator<readonly ChainedEvent[]> {
  for (let after = 0; ;) {
    const { rows } = await client.query<Row>(
      `select position, stream, revision, id, type, schema_version as "schemaVersion",
              connex.spelt(occurred_at) as "occurredAt", connex.spelt(recorded_at) as "recordedAt",
              data::text, internal::text, meta::text, body_hash as "bodyHash", chain_hash as "chainHash"
         from connex.event where position > $1 order by position limit ${batch}`,
      [after],
    );
    if (rows.length === 0) return;
    const events = rows.map((row) => ({ ...row, position: Number(row.position), revision: Number(row.revision) }));
    yield events;
    after = events.at(-1)?.position ?? after;
  }
}
