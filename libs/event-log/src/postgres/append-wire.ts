import { bodyHash, type Body } from '@connex/proofs';
import type { Alarm } from '@connex/domain';
import type { Append, Receipt, Written } from '../event-log.js';

/** An append as `connex.append` reads it, ready as JSON but for its number in the call. */
export type OnTheWire = { readonly append: Append; readonly json: string };

/** Texts of JSON travel as strings, so that the log keeps the very bytes that were hashed here. */
const textsOf = (stream: string, { id, type, schemaVersion, occurredAt, ...event }: Written) => ({
  stream,
  id,
  type,
  schemaVersion,
  occurredAt,
  data: JSON.stringify(event.data),
  internal: JSON.stringify(event.internal),
  meta: JSON.stringify(event.meta),
});

const eventOnTheWire = ({ id, type, schemaVersion, occurredAt, data, internal, meta }: Body) => ({
  id,
  type,
  version: schemaVersion,
  at: occurredAt,
  data,
  internal,
  meta,
});

/** An empty list is left out: the log then has nothing to look for. */
const unlessEmpty = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);

/** What time owes, in the order in which it rings, so that the first is the next. */
const inOrder = (alarms: readonly Alarm[]) =>
  [...alarms].sort((one, other) => (`${one.at} ${one.key}` < `${other.at} ${other.key}` ? -1 : 1));

export const onTheWire = (append: Append): OnTheWire => {
  const { stream } = append;
  const bodies = append.events.map((event) => textsOf(stream, event));
  const alarms = inOrder(append.alarms);
  const json = JSON.stringify({
    command: append.commandId,
    print: append.fingerprint,
    stream,
    revision: append.expectedRevision,
    gen: append.gen,
    events: unlessEmpty(bodies.map(eventOnTheWire)),
    prints: unlessEmpty(bodies.map((body) => bodyHash(body).toString('hex'))),
    refusal: append.refusal,
    stage: append.stage,
    closed: append.closed,
    next: alarms[0]?.at,
    alarms: unlessEmpty(alarms),
  });
  return { append, json };
};

/** Each stream that was read, once, and by whom: most decisions read the same few. A stream's own revision says itself. */
const readsOf = (wires: readonly OnTheWire[]) => {
  const reads = new Map<string, { stream: string; revision: number; by: number[] }>();
  for (const [n, { append }] of wires.entries())
    for (const { stream, revision } of append.reads) {
      if (stream === append.stream) continue;
      const read = reads.get(`${revision} ${stream}`) ?? { stream, revision, by: [] };
      reads.set(`${revision} ${stream}`, { ...read, by: [...read.by, n] });
    }
  return [...reads.values()];
};

const jsonUnlessEmpty = (list: readonly unknown[]) => (list.length > 0 ? JSON.stringify(list) : null);

/** What is said twice of one name counts as it was said last. */
const lastWords = <Row>(rows: readonly Row[], nameOf: (row: Row) => string): readonly Row[] => [
  ...new Map(rows.map((row) => [nameOf(row), row])).values(),
];

/** The values of one call of `connex.append`: appends, reads, claims and access, as JSON. */
export const callOf = (wires: readonly OnTheWire[]): readonly (string | null)[] => {
  const rows = <Row extends object>(of: (append: Append) => readonly Row[]) =>
    jsonUnlessEmpty(wires.flatMap(({ append }, n) => of(append).map((row) => ({ n, stream: append.stream, ...row }))));
  return [
    `[${wires.map(({ json }, n) => `{"n":${n},${json.slice(1)}`).join(',')}]`,
    jsonUnlessEmpty(readsOf(wires)),
    rows(({ claims }) => lastWords(claims, ({ key }) => key)),
    rows(({ access }) => lastWords(access, ({ grantee }) => grantee)),
  ];
};

/** `connex.answer`: what the log says to one append. */
export type AnswerRow = {
  readonly n: number;
  readonly status: 'appended' | 'repeated' | 'reused' | 'clock' | 'stream' | 'read' | 'claimed';
  readonly revision: number;
  readonly events: number;
  readonly position: number;
  readonly recorded_at: string;
  readonly detail: unknown;
};

export const receiptOf = ({ stream, events }: Append, row: AnswerRow): Receipt => ({
  stream,
  revision: row.revision,
  position: row.position,
  recordedAt: row.recorded_at,
  events: events.map(({ id, type, data }, index) => ({
    id,
    type,
    revision: row.revision - events.length + index + 1,
    data,
  })),
});
