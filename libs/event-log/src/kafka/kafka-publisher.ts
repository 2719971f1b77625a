import type { Producer } from 'kafkajs';
import type { Envelope } from '../feed.js';
import { kafkaClient, type KafkaPlace, type Notes } from './kafka-client.js';
import { readTails } from './kafka-tails.js';
import { ensureTopic } from './kafka-topic.js';
import { missing, type Tails } from './partitioning.js';

export type KafkaPublisher = {
  /** Resolves once the brokers hold the envelopes, in order. What they hold already is not sent again. */
  publish(envelopes: readonly Envelope[]): Promise<void>;
  stop(): Promise<void>;
};

type Line = { readonly producer: Producer; tails: Tails };

/**
 * One idempotent producer with one request in flight: records stand in the order of their positions, whatever is retried
 * inside. After a fault nobody knows what arrived, so the next call begins anew: it makes sure of the topic, reads from
 * Kafka what each partition ends with, and goes on from there.
 */
export const kafkaPublisher = (place: KafkaPlace, notes: Notes): KafkaPublisher => {
  const kafka = kafkaClient(place, notes);
  let line: Line | undefined;

  const open = async (): Promise<Line> => {
    await ensureTopic(kafka, place.topic);
    const tails = await readTails(kafka, place.topic);
    const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false });
    await producer.connect();
    return { producer, tails };
  };

  const hangUp = async () => {
    const broken = line;
    line = undefined;
    await broken?.producer.disconnect();
  };

  return {
    async publish(envelopes) {
      line ??= await open();
      const { messages, tails } = missing(envelopes, line.tails);
      if (messages.length === 0) return;
      try {
        await line.producer.send({ topic: place.topic, acks: -1, timeout: 15_000, messages });
        line.tails = tails;
      } catch (fault) {
        await hangUp().catch(() => undefined);
        throw fault;
      }
    },
    stop: hangUp,
  };
};
