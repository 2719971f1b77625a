import { chainedColumns, chainedOf, type ChainedRow } from '@connex/event-log';
import type { ChainedEvent } from '@connex/proofs';
import type { Client } from 'pg';

const batch = 2_000;

/** The log in the order of its positions, batch by batch, with the very texts that were hashed. */
export async function* chainedEvents(client: Client): AsyncGenerator<readonly ChainedEvent[]> {
  for (let after = 0; ;) {
    const { rows } = await client.query<ChainedRow>(
      `select ${chainedColumns} from connex.event e where e.position > $1 order by e.position limit ${batch}`,
      [after],
    );
    if (rows.length === 0) return;
    const events = rows.map(chainedOf);
    yield events;
    after = events.at(-1)?.position ?? after;
  }
}
