import type { Consumer, Kafka } from 'kafkajs';
import type { Notes } from './kafka-client.js';
import { alarmAfter } from './alarm-after.js';
import { hearBatch, type Listener } from './hear-batch.js';

export type Tail = Listener & { readonly topic: string; readonly groupId: string };

/** A consumer that fetches nothing for so long has stopped without saying so, and is started again (milliseconds). */
const stall = 30_000;
const firstRest = 500;
const longestRest = 10_000;
const settings = {
  sessionTimeout: 30_000,
  rebalanceTimeout: 60_000,
  heartbeatInterval: 3_000,
  maxWaitTimeInMs: 500,
  allowAutoTopicCreation: false,
};

type Line = { fetched(): void; joined(): void; broke(why: string): void };

const openLine = async (consumer: Consumer, tail: Tail, line: Line): Promise<void> => {
  consumer.on('consumer.fetch', line.fetched);
  consumer.on('consumer.group_join', line.joined);
  consumer.on('consumer.crash', ({ payload }) => {
    if (!payload.restart) line.broke(payload.error.name);
  });
  await consumer.connect();
  await consumer.subscribe({ topics: [tail.topic], fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: 12,
    eachBatch: (payload) => hearBatch(payload, tail),
  });
};

/**
 * Hears every record of the topic. Offsets that the brokers keep are only where it begins; what is missing or repeated is
 * found by position. It is started again, with growing rests, whenever it crashes or stalls.
 */
export const kafkaTail = (kafka: Kafka, tail: Tail, notes: Notes) => {
  let consumer: Consumer | undefined;
  let rest = firstRest;
  let again: NodeJS.Timeout | undefined;
  let closed = false;

  const hangUp = async () => {
    const old = consumer;
    consumer = undefined;
    await old?.disconnect().catch(() => undefined);
  };

  const broke = (why: string) => {
    if (closed || again) return;
    notes.warn({ groupId: tail.groupId, why, rest }, 'The line to Kafka is cut; it is opened again.');
    again = setTimeout(() => void open(), rest);
    rest = Math.min(rest * 2, longestRest);
  };

  const open = async (): Promise<void> => {
    again = undefined;
    await hangUp();
    if (closed) return;
    watch.again();
    const fresh = kafka.consumer({ groupId: tail.groupId, ...settings });
    consumer = fresh;
    const joined = () => void (rest = firstRest);
    const line = { fetched: watch.again, joined, broke: (why: string) => fresh === consumer && broke(why) };
    await openLine(fresh, tail, line).catch((fault: Error) => line.broke(fault.name));
  };
  const watch = alarmAfter(stall, () => broke('nothing was fetched'));

  /** Leaves its partitions to others, until it is opened again. */
  const leave = async () => {
    clearTimeout(again);
    again = undefined;
    await hangUp();
    watch.end();
  };
  const close = () => ((closed = true), leave());

  return { open, leave, close, consumer: () => consumer };
};

export type KafkaTail = ReturnType<typeof kafkaTail>;
