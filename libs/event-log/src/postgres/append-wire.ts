import { bodyHash } from '@connex/proofs';
import type { Append, Receipt, Written } from '../event-log.js';

/** An append as `connex.append` reads it, ready as JSON but for its number in the call. */
export type OnTheWire = { readonly append: Append; readonly json: string };

/** Texts of JSON travel as strings, so that the log keeps the very bytes that were hashed here. */
const eventOnTheWire = (stream: string, event: Written, index: number) => {
  const data = JSON.stringify(event.data);
  const internal = JSON.stringify(event.internal);
  const meta = JSON.stringify(event.meta);
  const { id, type, schemaVersion, occurredAt } = event;
  const hash = bodyHash({ stream, id, type, schemaVersion, occurredAt, data, internal, meta });
  return {
    n: index + 1,
    id,
    type,
    version: schemaVersion,
    at: occurredAt,
    data,
    internal,
    meta,
    hash: hash.toString('hex'),
  };
};

/** An empty list is left out: the log then has nothing to look for. */
const unlessEmpty = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);

export const onTheWire = (append: Append): OnTheWire => {
  const { stream, events } = append;
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
    events: events.map((event, index) => eventOnTheWire(stream, event, index)),
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
