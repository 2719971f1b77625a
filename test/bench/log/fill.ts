import { withDatabase } from '@connex/infra-local';
import { eventsAfter } from './case-events.js';

/** Cases told side by side, each whole before the next begins. */
export type Cases = { readonly count: number; readonly eventsOfEach: number };

export const eventsIn = ({ count, eventsOfEach }: Cases): number => count * eventsOfEach;

const patience = 120_000;

/** By hand and all at once: how the log is filled is not what is measured. Its hashes are zeros, which no reader reads. */
const fillEvents = `
  insert into connex.event (position, stream, revision, id, type, schema_version, occurred_at, recorded_at, data, internal,
                            meta, body_hash, chain_hash)
  select l.last + n, 'case-' || to_char((n - 1) / $2, 'FM0000000'), (n - 1) % $2 + 1, 'event-' || n,
         ($3::text[])[(n - 1) % $2 + 1], 1, '2026-11-30T09:12:00Z', '2026-11-30T09:12:00Z',
         (($4::text[])[(n - 1) % $2 + 1])::json, '{"channel":"EMAIL"}', $5, z.zeros, z.zeros
    from generate_series(1, $1::bigint) n,
         (select max(position) as last from connex.event) l, (select decode(repeat('00', 32), 'hex') as zeros) z`;

const fillStreams = `
  insert into connex.stream (stream, revision, position, chain_hash, stage, closed)
  select stream, max(revision), max(position), decode(repeat('00', 32), 'hex'), 'INTAKE', false
    from connex.event e where not exists (select from connex.stream s where s.stream = e.stream) group by stream`;

/** Fills the log of a house that has no cases yet. */
export const fillLog = (url: string, cases: Cases): Promise<void> =>
  withDatabase(
    url,
    async (client) => {
      const events = eventsAfter(0, cases.eventsOfEach);
      const meta = JSON.stringify(events[0]?.meta);
      const types = events.map(({ type }) => type);
      const data = events.map((event) => JSON.stringify(event.data));
      await client.query(fillEvents, [eventsIn(cases), cases.eventsOfEach, types, data, meta]);
      await client.query(fillStreams);
      await client.query('vacuum analyze connex.event');
      await client.query('vacuum analyze connex.stream');
    },
    patience,
  );
