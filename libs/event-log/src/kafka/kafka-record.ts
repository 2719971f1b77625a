import type { IHeaders, Message } from 'kafkajs';

/**
 * An event as it leaves the house (ruling 26): its envelope, and of its data only what is INTERNAL.
 * No person, no reason, no country: whoever needs those reads the event from the log, by `position`.
 */
export type OutwardEvent = {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly role: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly policyVersion: string | null;
  readonly internal: Readonly<Record<string, unknown>>;
};

/** What a record of a partition says of its place: its position, and that of the record before it in the partition. */
export type Placed = { readonly position: number; readonly previous: number };

/** An event to publish: into which partition, and after which position there (0 for the first). */
export type Outgoing = { readonly event: OutwardEvent; readonly partition: number; readonly previous: number };

/** Source of the header names: CloudEvents 1.0, Kafka binding, binary mode. Position, previous and revision are ours. */
export const kafkaMessage = ({ event, partition, previous }: Outgoing): Message => ({
  key: event.stream,
  partition,
  headers: {
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_type: event.type,
    ce_source: '/connex/log',
    ce_time: event.occurredAt,
    'content-type': 'application/json',
    ce_position: String(event.position),
    ce_previous: String(previous),
    ce_revision: String(event.revision),
  },
  value: JSON.stringify(event),
});

/** The place of a record as its headers tell it; nothing for a record that is not ours. */
export const placeOf = (headers: IHeaders | undefined): Placed | undefined => {
  const position = numberIn(headers, 'ce_position');
  const previous = numberIn(headers, 'ce_previous');
  return position === undefined || previous === undefined ? undefined : { position, previous };
};

export const outwardEvent = (value: Buffer | null): OutwardEvent | undefined =>
  value === null ? undefined : (JSON.parse(value.toString('utf8')) as OutwardEvent);

const numberIn = (headers: IHeaders | undefined, name: string): number | undefined => {
  const text = headers?.[name]?.toString();
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
};
