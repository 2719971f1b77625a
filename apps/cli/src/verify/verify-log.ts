import { chainVerifier, type Broken } from '@connex/proofs';
import pg from 'pg';
import { chainedEvents } from './chained-events.js';

export type Verdict = {
  readonly events: number;
  readonly streams: number;
  /** Where the first chain is broken; nothing when every one holds. */
  readonly broken: Broken | null;
};

/**
 * Recomputes every hash chain from the bytes in the log, and compares each stream's last link with what the log says of
 * the stream, so that events taken off the end are missed, too. Throws when the database does not answer.
 */
export const verifyLog = async (auditorUrl: string, progress: (events: number) => void): Promise<Verdict> => {
  const client = new pg.Client({ connectionString: auditorUrl, statement_timeout: 60_000 });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const verifier = chainVerifier(await firstPositions(client));
    let events = 0;
    for await (const batch of chainedEvents(client)) {
      const broken = verifier.verify(batch);
      events += batch.length;
      if (broken) return { events, streams: verifier.ends().size, broken };
      progress(events);
    }
    return { events, streams: verifier.ends().size, broken: await missingEnd(client, verifier.ends()) };
  } finally {
    await client.end();
  }
};

type End = {
  readonly stream: string;
  readonly revision: string;
  readonly position: string;
  readonly chain_hash: Buffer;
};

/** Where each epoch of the log begins: only there may positions jump. */
const firstPositions = async (client: pg.Client): Promise<readonly number[]> => {
  const { rows } = await client.query<{ first_position: string }>('select first_position from connex.epoch');
  return rows.map(({ first_position }) => Number(first_position));
};

/** A stream whose last event is not the one that the log's own table of streams speaks of. */
const missingEnd = async (
  client: pg.Client,
  ends: ReturnType<ReturnType<typeof chainVerifier>['ends']>,
): Promise<Broken | null> => {
  const { rows } = await client.query<End>('select stream, revision, position, chain_hash from connex.stream');
  const wrong = rows.find(({ stream, position, chain_hash }) => {
    const end = ends.get(stream);
    return !end || end.position !== Number(position) || !chain_hash.equals(end.chainHash);
  });
  if (wrong)
    return { stream: wrong.stream, revision: Number(wrong.revision), position: Number(wrong.position), what: 'link' };
  return null;
};
