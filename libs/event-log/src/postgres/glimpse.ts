import type { Alarm, EventMeta, Recorded } from '@connex/domain';
import type { Stage, Told } from '@connex/domain/lifecycle';
import type { ClockReading, EventLog, Glimpse } from '../event-log.js';
import type { Asks } from './patience.js';

export type EventRow = {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: EventMeta;
};

/** The columns of an event as they are told. */
export const eventColumns =
  'e.position, e.stream, e.revision, e.id, e.type, e.schema_version, e.occurred_at, e.recorded_at, e.data, e.meta';

export const recordedOf = (row: EventRow): Recorded => ({
  position: row.position,
  stream: row.stream,
  revision: row.revision,
  id: row.id,
  type: row.type,
  schemaVersion: row.schema_version,
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  data: row.data,
  meta: row.meta,
});

export type ReadingRow = {
  readonly mode: 'wall' | 'story';
  readonly gen: number;
  readonly shift_ms: number;
  readonly stands_at: string | null;
  readonly now: string;
};

export const readingColumns = 'r.mode, r.gen, r.shift_ms, r.stands_at, r.now';

export const readingOf = ({ mode, gen, shift_ms, stands_at, now }: ReadingRow): ClockReading => ({
  mode,
  now,
  clock: {
    gen,
    offset: shift_ms,
    standsAt: stands_at === null ? null : Date.parse(stands_at),
    houseNow: Date.parse(now),
  },
});

/** The clock's row and everything new in some streams, by one statement and so by one snapshot. */
const lookStatement = {
  name: 'look',
  text: `
    select ${readingColumns}, k.n, s.revision as stands, ${eventColumns}
      from connex.reading r
      left join unnest($1::text[], $2::bigint[]) with ordinality as k (stream, after, n) on true
      left join lateral (select * from connex.stream s where s.stream = k.stream limit 1) s on true
      left join lateral (select * from connex.event e
                          where e.stream = k.stream and e.revision > k.after and s.revision > k.after
                          order by e.revision) e on true
     order by k.n, e.revision`,
};

type LookRow = ReadingRow &
  Omit<EventRow, 'position'> & { readonly n: number; readonly stands: number | null } & {
    readonly position: number | null;
  };

const isEvent = (row: LookRow): row is LookRow & EventRow => row.position !== null;

export const look = async (log: Asks, known: Parameters<EventLog['look']>[0]): Promise<Glimpse> => {
  const values = [known.map(({ stream }) => stream), known.map(({ after }) => after)];
  const { rows } = await log.query<LookRow>({ ...lookStatement, values });
  const [first] = rows;
  if (!first) throw new Error('The house is not founded yet.');

  const streams = known.map(({ stream }) => ({ stream, revision: 0, events: [] as Recorded[] }));
  for (const row of rows) {
    const of = streams[row.n - 1];
    if (!of) continue;
    of.revision = row.stands ?? 0;
    if (isEvent(row)) of.events.push(recordedOf(row));
  }
  return { reading: readingOf(first), streams };
};

const toldStatement = {
  name: 'told',
  text: `
    select ${readingColumns}, s.stream, s.revision, s.stage, s.closed, s.alarms
      from connex.stream s cross join connex.reading r where s.stream = $1`,
};

type ToldRow = ReadingRow & {
  readonly stream: string;
  readonly revision: number;
  readonly stage: Stage;
  readonly closed: boolean;
  readonly alarms: readonly Alarm[] | null;
};

export const told = async (log: Asks, stream: string): Promise<Told | undefined> => {
  const { rows } = await log.query<ToldRow>({ ...toldStatement, values: [stream] });
  const [row] = rows;
  if (!row) return undefined;
  const { revision, stage, closed } = row;
  const alarms = (row.alarms ?? []).map(({ key, at, arm }) => ({ key, at: Date.parse(at), arm }));
  return { stream, revision, stage, closed, alarms, clock: readingOf(row).clock };
};
