import { bodyHash, type Body } from '@connex/proofs';
import type { Alarm } from '@connex/domain';
import type { Append, Receipt, Written } from '../event-log.js';

/** A text as it stands in an array of Postgres. */
const quoted = (text: string | undefined): string =>
  text === undefined ? 'NULL' : `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;

/** A text of JSON likewise: no control character stands in it, so that JSON quotes it as Postgres would, and far quicker. */
const quotedJson = (json: string | undefined): string => (json === undefined ? 'NULL' : JSON.stringify(json));

/** An append as `connex.append` reads it: rows of text, ready but for their number in the call. */
export type OnTheWire = {
  readonly append: Append;
  readonly row: string;
  readonly events: readonly string[];
  readonly bytes: number;
};

/** Texts of JSON travel as they are, so that the log keeps the very bytes that were hashed here. */
const textsOf = (stream: string, { id, type, schemaVersion, occurredAt, ...event }: Written): Body => ({
  stream,
  id,
  type,
  schemaVersion,
  occurredAt,
  data: JSON.stringify(event.data),
  internal: JSON.stringify(event.internal),
  meta: JSON.stringify(event.meta),
});

const eventRow = (body: Body): string => {
  const { id, type, schemaVersion, occurredAt, data, internal, meta } = body;
  const print = bodyHash(body).toString('hex');
  const json = [data, internal, meta].map(quotedJson);
  return [quoted(id), quoted(type), schemaVersion, quoted(occurredAt), ...json, print].join(',');
};

/** What time owes, in the order in which it rings, so that the first is the next. */
const inOrder = (alarms: readonly Alarm[]) =>
  [...alarms].sort((one, other) => (`${one.at} ${one.key}` < `${other.at} ${other.key}` ? -1 : 1));

const appendRow = (append: Append): string => {
  const alarms = inOrder(append.alarms);
  return [
    quoted(append.commandId),
    quoted(append.fingerprint),
    quoted(append.stream),
    append.expectedRevision,
    append.gen,
    quotedJson(append.refusal && JSON.stringify(append.refusal)),
    quoted(append.stage),
    append.closed,
    quoted(alarms[0]?.at),
    quotedJson(alarms.length > 0 ? JSON.stringify(alarms) : undefined),
  ].join(',');
};

export const onTheWire = (append: Append): OnTheWire => {
  const row = appendRow(append);
  const events = append.events.map((event) => eventRow(textsOf(append.stream, event)));
  return { append, row, events, bytes: events.reduce((bytes, { length }) => bytes + length, row.length) };
};

/** Each stream that was read, once, and by whom: most decisions read the same few. A stream's own revision says itself. */
const readsOf = (wires: readonly OnTheWire[]): readonly string[] => {
  const reads = new Map<string, { readonly stream: string; readonly revision: number; readonly by: number[] }>();
  for (const [index, { append }] of wires.entries())
    for (const { stream, revision } of append.reads) {
      if (stream === append.stream) continue;
      const key = `${revision} ${stream}`;
      const read = reads.get(key);
      if (read) read.by.push(index + 1);
      else reads.set(key, { stream, revision, by: [index + 1] });
    }
  return [...reads.values()].map(({ stream, revision, by }) => `"{${by.join(',')}}",${quoted(stream)},${revision}`);
};

/** What is said twice of one name counts as it was said last. */
const lastWords = <Row>(rows: readonly Row[], nameOf: (row: Row) => string): readonly Row[] => [
  ...new Map(rows.map((row) => [nameOf(row), row])).values(),
];

const claimsOf = ({ claims }: Append) =>
  lastWords(claims, ({ key }) => key).map(({ key, holds }) => `${quoted(key)},${holds}`);
const accessOf = ({ access }: Append) =>
  lastWords(access, ({ grantee }) => grantee).map(({ grantee, sees }) => `${quoted(grantee)},${sees}`);

const arrayOf = (rows: readonly string[]): string => `{${rows.map((row) => `{${row}}`).join(',')}}`;

/** The values of one call of `connex.append`: appends, events, reads, claims and access. */
export const callOf = (wires: readonly OnTheWire[]): readonly string[] => {
  const numbered = (of: (wire: OnTheWire) => readonly string[]) =>
    arrayOf(wires.flatMap((wire, index) => of(wire).map((row) => `${index + 1},${row}`)));
  return [
    arrayOf(wires.map(({ row }) => row)),
    numbered(({ events }) => events),
    arrayOf(readsOf(wires)),
    numbered(({ append }) => claimsOf(append)),
    numbered(({ append }) => accessOf(append)),
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
