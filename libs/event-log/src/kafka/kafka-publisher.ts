import { Partitioners, type Message } from 'kafkajs';
import { kafkaClient, type KafkaPlace, type Notes } from './kafka-client.js';
import { kafkaMessage, type OutwardEvent } from './kafka-record.js';
import { ensureTopic, partitions } from './kafka-topic.js';

/** The last position that each partition holds, by partition. */
export type Tails = ReadonlyMap<number, number>;

export type KafkaPublisher = {
  start(): Promise<void>;
  /** Resolves once the brokers have the events in order; says the tails after them. A fault leaves it unknown. */
  publish(events: readonly OutwardEvent[], tails: Tails): Promise<Tails>;
  stop(): Promise<void>;
};

const partitioner = Partitioners.DefaultPartitioner();
const leaders = Array.from({ length: partitions }, (_, partitionId) => ({
  partitionErrorCode: 0,
  partitionId,
  leader: 0,
  replicas: [],
  isr: [],
  offlineReplicas: [],
}));

/** The partition of a stream, as every Java client would choose it (murmur2 of the key). */
export const partitionOf = (stream: string): number =>
  partitioner({ topic: '', partitionMetadata: leaders, message: { key: stream, value: null } });

/** Gives each event its partition and the position before it there. Pure; the tails are told again, never changed. */
export const placed = (events: readonly OutwardEvent[], tails: Tails): { messages: Message[]; tails: Tails } => {
  const after = new Map(tails);
  const messages = events.map((event) => {
    const partition = partitionOf(event.stream);
    const previous = after.get(partition) ?? 0;
    after.set(partition, event.position);
    return kafkaMessage({ event, partition, previous });
  });
  return { messages, tails: after };
};

/**
 * One idempotent producer with one request in flight: records stand in the order of their positions, whatever is retried
 * inside. After a fault nobody knows what arrived: stop it, start it again, and publish from the last checkpoint; readers
 * drop the repeats by position.
 */
export const kafkaPublisher = (place: KafkaPlace, notes: Notes): KafkaPublisher => {
  const kafka = kafkaClient(place, notes);
  const fresh = () => kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false });
  let producer = fresh();

  return {
    async start() {
      await ensureTopic(kafka, place.topic);
      producer = fresh();
      await producer.connect();
    },
    async publish(events, tails) {
      const outgoing = placed(events, tails);
      await producer.send({ topic: place.topic, acks: -1, timeout: 15_000, messages: outgoing.messages });
      return outgoing.tails;
    },
    stop: () => producer.disconnect(),
  };
};
