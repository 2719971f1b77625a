import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { Notes } from './kafka-client.js';
import { envelopeIn, placeOf, type Placed } from './kafka-record.js';
import type { Envelope } from '../feed.js';

/** A record as the tail hands it on; its place in the partition is a hint and nothing more. */
export type TailRecord = Placed & {
  readonly partition: number;
  readonly offset: string;
  readonly envelope: Envelope;
};

export type Tail = {
  readonly topic: string;
  readonly groupId: string;
  /** Takes a record of a partition; how many of that partition now wait for their turn. */
  readonly take: (partition: number, record: TailRecord) => number;
  readonly waitingIn: (partition: number) => number;
};

/** Records of one partition that may wait; beyond that the partition is not read on. */
const room = 2_000;
/** A consumer that fetches nothing for so long has stopped without saying so, and is started again (milliseconds). */
const stall = 30_000;
const settings = {
  sessionTimeout: 30_000,
  rebalanceTimeout: 60_000,
  heartbeatInterval: 3_000,
  maxWaitTimeInMs: 500,
  allowAutoTopicCreation: false,
};

/**
 * Hears every record of the topic. Offsets that the brokers keep are only where it begins; what is missing or repeated is
 * found by position. It is started again, with growing rests, whenever it crashes or stalls.
 */
export const kafkaTail = (kafka: Kafka, tail: Tail, notes: Notes) => {
  let consumer: Consumer | undefined;
  let stopped = false;
  let fetchedAt = performance.now();
  let rest = 500;
  let timer: NodeJS.Timeout | undefined;

  const again = (why: string) => {
    if (stopped || timer) return;
    notes.warn({ groupId: tail.groupId }, `The line to Kafka is cut (${why}); it is opened again in ${rest} ms.`);
    timer = setTimeout(() => {
      timer = undefined;
      void open();
    }, rest);
    rest = Math.min(rest * 2, 10_000) * (0.8 + 0.4 * (performance.now() % 1));
  };

  const hangUp = async () => {
    const old = consumer;
    consumer = undefined;
    await old?.disconnect().catch(() => undefined);
  };

  const open = async () => {
    await hangUp();
    if (stopped) return;
    const fresh = kafka.consumer({ groupId: tail.groupId, ...settings });
    consumer = fresh;
    fresh.on('consumer.fetch', () => (fetchedAt = performance.now()));
    fresh.on('consumer.group_join', () => (rest = 500));
    fresh.on('consumer.crash', ({ payload }) => {
      if (!payload.restart && fresh === consumer) again(payload.error.name);
    });
    try {
      fetchedAt = performance.now();
      await fresh.connect();
      await fresh.subscribe({ topics: [tail.topic], fromBeginning: true });
      await fresh.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: 12,
        eachBatch: (payload) => hear(payload, tail),
      });
    } catch (fault) {
      again((fault as Error).name);
    }
  };

  const watch = setInterval(() => {
    if (performance.now() - fetchedAt > stall) again('nothing was fetched');
  }, stall / 3);

  return {
    open,
    /** Tells the brokers how far it is, so that the next start has less to skip. Nobody relies on it. */
    async hint(offsets: ReadonlyMap<number, string>): Promise<void> {
      const committed = [...offsets].map(([partition, offset]) => ({
        topic: tail.topic,
        partition,
        offset: String(BigInt(offset) + 1n),
      }));
      await consumer?.commitOffsets(committed).catch(() => undefined);
    },
    async close(): Promise<void> {
      stopped = true;
      clearInterval(watch);
      clearTimeout(timer);
      await hangUp();
    },
  };
};

const hear = async ({ batch, heartbeat, resolveOffset, isRunning, isStale }: EachBatchPayload, tail: Tail) => {
  for (const { headers, value, offset } of batch.messages) {
    while (tail.waitingIn(batch.partition) >= room && isRunning() && !isStale()) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await heartbeat();
    }
    if (!isRunning() || isStale()) return;
    const place = placeOf(headers);
    if (place && value)
      tail.take(batch.partition, { ...place, partition: batch.partition, offset, envelope: envelopeIn(value) });
    resolveOffset(offset);
  }
  await heartbeat();
};
