import { Partitioners, type Message } from 'kafkajs';
import type { Envelope } from '../feed.js';
import { kafkaMessage } from './kafka-record.js';

/** Fixed at birth and never grown: growing would send a stream's later events to another partition. */
export const partitions = 12;

/** The last position that each partition holds, by partition. */
export type Tails = ReadonlyMap<number, number>;

const partitioner = Partitioners.DefaultPartitioner();
const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
  partitionErrorCode: 0,
  partitionId,
  leader: 0,
  replicas: [],
  isr: [],
  offlineReplicas: [],
}));

/** The partition of a stream, as every Java client would choose it (murmur2 of the key). */
export const partitionOf = (stream: string): number =>
  partitioner({ topic: '', partitionMetadata, message: { key: stream, value: null } });

/** The records that a partition has not got yet, each with the position before it there, and the tails after them. */
export const missing = (envelopes: readonly Envelope[], tails: Tails): { messages: Message[]; tails: Tails } => {
  const after = new Map(tails);
  const messages = envelopes.flatMap((envelope) => {
    const partition = partitionOf(envelope.stream);
    const previous = after.get(partition) ?? 0;
    if (envelope.position <= previous) return [];
    after.set(partition, envelope.position);
    return [kafkaMessage({ envelope, partition, previous })];
  });
  return { messages, tails: after };
};
