import { chainVerifier, type ChainedEvent } from '@connex/proofs';
import type { Asks } from './patience.js';

/** The columns of an event as it was hashed: the very texts that the log keeps, and both hashes beside them. */
export const chainedColumns = `
  e.position, e.stream, e.revision, e.id, e.type, e.schema_version as "schemaVersion",
  connex.spelt(e.occurred_at) as "occurredAt", connex.spelt(e.recorded_at) as "recordedAt",
  e.data::text, e.internal::text, e.meta::text, e.body_hash as "bodyHash", e.chain_hash as "chainHash"`;

type Whole = number | string;
export type ChainedRow = Omit<ChainedEvent, 'position' | 'revision'> & {
  readonly position: Whole;
  readonly revision: Whole;
};

/** A row of those columns, whichever way its reader takes whole numbers. */
export const chainedOf = (row: ChainedRow): ChainedEvent => ({
  ...row,
  position: Number(row.position),
  revision: Number(row.revision),
});

const chainStatement = {
  name: 'chain',
  text: `
    select s.chain_hash as "end", ${chainedColumns}
      from connex.stream s left join connex.event e on e.stream = s.stream
     where s.stream = $1 order by e.revision`,
};

type LinkRow = ChainedRow & { readonly end: Buffer };

/**
 * Whether a stream's chain holds, recomputed from the texts that the log keeps, up to the end that the log tells of the
 * stream. Nothing is wrong with a stream that does not exist.
 */
export const chainHolds = async (log: Asks, stream: string): Promise<boolean> => {
  const { rows } = await log.query<LinkRow>({ ...chainStatement, values: [stream] });
  const events = rows.map(chainedOf);
  // A stream read by itself has gaps between its positions, each of which is as good as the beginning of an epoch.
  const verifier = chainVerifier(events.map(({ position }) => position));
  if (verifier.verify(events)) return false;
  const end = verifier.ends().get(stream);
  return rows.every((row) => end !== undefined && row.end.equals(end.chainHash));
};
