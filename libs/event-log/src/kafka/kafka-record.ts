import type { IHeaders, Message } from 'kafkajs';
import type { Envelope } from '../feed.js';

/** What a record of a partition says of its place: its position, and that of the record before it in the partition. */
export type Placed = { readonly position: number; readonly previous: number };

/** An event to publish: into which partition, and after which position there (0 for the first). */
export type Outgoing = { readonly envelope: Envelope; readonly partition: number; readonly previous: number };

/**
 * An envelope on the wire. Source of the header names: CloudEvents 1.0, Kafka binding, binary mode; position, previous
 * and revision are ours. No person, no reason, no country: whoever needs those reads the event from the log.
 */
export const kafkaMessage = ({ envelope, partition, previous }: Outgoing): Message => ({
  key: envelope.stream,
  partition,
  headers: {
    ce_specversion: '1.0',
    ce_id: envelope.id,
    ce_type: envelope.type,
    ce_source: '/connex/log',
    ce_time: envelope.occurredAt,
    'content-type': 'application/json',
    ce_position: String(envelope.position),
    ce_previous: String(previous),
    ce_revision: String(envelope.revision),
  },
  value: JSON.stringify(envelope),
});

/** The place of a record as its headers tell it; nothing for a record that is not ours. */
export const placeOf = (headers: IHeaders | undefined): Placed | undefined => {
  const position = numberIn(headers, 'ce_position');
  const previous = numberIn(headers, 'ce_previous');
  return position === undefined || previous === undefined ? undefined : { position, previous };
};

/** The envelope that a record carries. What the house wrote is not validated again. */
export const envelopeIn = (value: Buffer): Envelope => JSON.parse(value.toString('utf8')) as Envelope;

const numberIn = (headers: IHeaders | undefined, name: string): number | undefined => {
  const text = headers?.[name]?.toString();
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
};
