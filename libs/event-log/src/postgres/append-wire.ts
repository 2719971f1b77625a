import { bodyHash, type Body } from '@connex/proofs';
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

export const onTheWire = (append: Append): OnTheWire => {
  const { stream } = append;
  const bodies = append.events.map((event) => textsOf(stream, event));
  const json = JSON.stringify({
    command: append.commandId,
    print: append.fingerprint,
    stream,
    revision: append.expectedRevision,
    gen: append.gen,
    reads: unlessEmpty(append.reads),
    refusal: append.refusal,
    claims: unlessEmpty(append.claims),
    access: unlessEmpty(append.access),
    alarms: unlessEmpty(append.alarms),
    stage: append.stage,
    closed: append.closed,
    events: unlessEmpty(bodies.map(eventOnTheWire)),
    hashes: unlessEmpty(bodies.map((body) => bodyHash(body).toString('hex')))?.join(''),
  });
  return { append, json };
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
