import type { Envelope, Follower } from '../feed.js';
import { eventColumns, recordedOf, type EventRow } from '../postgres/glimpse.js';
import type { Told } from './effects.js';
import { readingAhead } from './read-ahead.js';
import type { Ground, Source } from './source.js';

/** What the relay may read of an event. */
const envelopeColumns =
  'e.position, e.stream, e.revision, e.id, e.type, e.schema_version, e.occurred_at, e.recorded_at, e.internal';

type EnvelopeRow = Omit<EventRow, 'data' | 'meta'> & Pick<Envelope, 'internal'>;

const envelopeOf = ({ schema_version, occurred_at, recorded_at, ...row }: EnvelopeRow): Envelope => ({
  ...row,
  schemaVersion: schema_version,
  occurredAt: occurred_at,
  recordedAt: recorded_at,
});

/** Reads the log itself, whole events or envelopes, whichever the follower may know; asks it each time. */
export const logReader = ({ pool }: Pick<Ground, 'pool'>, { effect }: Follower): Source => {
  const thin = effect === 'envelope';
  const columns = thin ? envelopeColumns : eventColumns;
  const told = (rows: readonly unknown[]): readonly Told[] =>
    thin ? rows.map((row) => envelopeOf(row as EnvelopeRow)) : rows.map((row) => recordedOf(row as EventRow));

  return {
    async read(after, limit) {
      const { rows } = await pool.query<EventRow | EnvelopeRow>({
        name: `feed ${effect}`,
        text: `select ${columns} from connex.event e where e.position > $1 order by e.position limit $2`,
        values: [after, limit],
      });
      return told(rows);
    },
    async stream(stream, from, upTo) {
      const { rows } = await pool.query<EventRow | EnvelopeRow>(
        `select ${columns} from connex.event e
          where e.stream = $1 and e.position >= $2 and e.position <= $3 order by e.position`,
        [stream, from, upTo],
      );
      return told(rows);
    },
  };
};

/** As above, and a batch ahead; asks nothing as long as the log is known to have nothing new. */
export const logSource = (ground: Ground, follower: Follower): Source => {
  const reader = logReader(ground, follower);
  return { ...reader, read: readingAhead(reader.read, (after) => ground.watch.heads.head() > after) };
};
