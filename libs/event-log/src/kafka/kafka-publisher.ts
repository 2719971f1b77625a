import type { Producer } from 'kafkajs';
import { AheadOfLog } from '../faults.js';
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

/** An open line: what each partition ends with, and the last position that was published over it. */
type Line = { readonly producer: Producer; readonly tails: Tails; readonly last: number | undefined };

/** Whether somebody else published in between, so that this line no longer knows what the partitions end with. */
const isStale = ({ last }: Line, envelopes: readonly Envelope[]) =>
  last !== undefined && envelopes[0] !== undefined && envelopes[0].position !== last + 1;

/** Kafka has copies only. What it holds beyond the log was lost by a restore, or is another house's. */
const mustBeOurs = (topic: string, tails: Tails, head: number) => {
  const end = Math.max(0, ...tails.values());
  if (end > head)
    throw new AheadOfLog(
      `The topic ${topic} reaches position ${end}, the log ${head}: after a restore, open an epoch above ${end}; if the topic is another house's, name one of your own.`,
    );
};

/** Sends what the partitions have not got yet; says how the line stands after it. */
const send = async (topic: string, { producer, tails, last }: Line, envelopes: readonly Envelope[]): Promise<Line> => {
  const outgoing = missing(envelopes, tails);
  const request = { topic, acks: -1, timeout: 15_000, messages: outgoing.messages };
  if (outgoing.messages.length > 0) await producer.send(request);
  return { producer, tails: outgoing.tails, last: envelopes.at(-1)?.position ?? last };
};

/**
 * One idempotent producer with one request in flight: records stand in the order of their positions, whatever is retried
 * inside. After a fault nobody knows what arrived, so the next call begins anew: it makes sure of the topic, reads from
 * Kafka what each partition ends with, and goes on from there. `head` is the last position of the log.
 */
export const kafkaPublisher = (place: KafkaPlace, notes: Notes, head = () => Infinity): KafkaPublisher => {
  const kafka = kafkaClient(place, notes);
  let line: Line | undefined;

  const open = async (): Promise<Line> => {
    await ensureTopic(kafka, place.topic);
    const tails = await readTails(kafka, place.topic);
    mustBeOurs(place.topic, tails, head());
    const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false });
    await producer.connect();
    return { producer, tails, last: undefined };
  };

  const hangUp = async () => {
    const broken = line;
    line = undefined;
    await broken?.producer.disconnect();
  };

  const giveUp = async (fault: unknown): Promise<never> => {
    const { name, message } = fault as Error;
    notes.warn(
      { topic: place.topic, fault: name, why: message },
      'Kafka did not take what was sent; a new line is opened.',
    );
    await hangUp().catch(() => undefined);
    throw fault;
  };

  return {
    async publish(envelopes) {
      if (line && isStale(line, envelopes)) await hangUp();
      line = await Promise.resolve(line ?? open())
        .then((opened) => send(place.topic, opened, envelopes))
        .catch(giveUp);
    },
    stop: hangUp,
  };
};
