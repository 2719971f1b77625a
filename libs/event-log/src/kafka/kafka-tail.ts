import { randomUUID } from 'node:crypto';
import { setTimeout as nap } from 'node:timers/promises';
import type { Consumer, Kafka } from 'kafkajs';
import { alarmAfter } from './alarm-after.js';
import { hearBatch, type Listener } from './hear-batch.js';
import type { Notes } from './kafka-client.js';

export type Tail = Listener & { readonly topic: string; readonly name: string };

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
  /** It is we who open it again, with growing rests; by itself it would come back ten times a second. */
  retry: { restartOnFailure: async () => false },
};

/**
 * A consumer that is told to end while it joins its group would join all the same, and never end. So the joining is
 * waited for, a little (milliseconds); what takes longer is ended when it comes.
 */
const patience = 3_000;

type Line = { fetched(): void; broke(why: string): void };

const open = async (consumer: Consumer, tail: Tail): Promise<void> => {
  await consumer.connect();
  await consumer.subscribe({ topics: [tail.topic], fromBeginning: false });
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: 12,
    eachBatch: (payload) => hearBatch(payload, tail),
  });
};

/** One line, a group of its own: a group that remembers a member who died would keep everybody waiting. */
const openLine = (kafka: Kafka, tail: Tail, line: Line) => {
  const consumer = kafka.consumer({ groupId: `${tail.name}:${randomUUID()}`, ...settings });
  let over = false;
  const broke = (why: string) => {
    if (!over) line.broke(why);
    over = true;
  };
  consumer.on('consumer.fetch', () => (over ? undefined : line.fetched()));
  consumer.on('consumer.crash', ({ payload }) => broke(payload.error.name));
  const hungUp = () => consumer.disconnect().catch(() => undefined);
  const opened = open(consumer, tail).then(
    () => (over ? hungUp() : undefined),
    (fault: Error) => broke(fault.name),
  );
  return async (): Promise<void> => {
    over = true;
    await Promise.race([opened, nap(patience, undefined, { ref: false })]);
    await hungUp();
  };
};

/**
 * Hears what is new in the topic, from the moment at which it begins to listen. Offsets that brokers keep are not asked:
 * what was before, and what is missing or repeated, is found by position. Whenever it crashes or stalls it is opened again.
 */
export const kafkaTail = (kafka: Kafka, tail: Tail, notes: Notes) => {
  let hangUp = () => Promise.resolve();
  let left = Promise.resolve();
  let again: NodeJS.Timeout | undefined;
  let rest = firstRest;
  let hears = false;

  const broke = (why: string) => {
    hears = false;
    watch.end();
    notes.warn({ reader: tail.name, why, rest }, 'The line to Kafka is cut; it is opened again.');
    again = setTimeout(start, rest);
    rest = Math.min(rest * 2, longestRest);
  };
  const fetched = () => {
    hears = true;
    rest = firstRest;
    watch.again();
  };
  const watch = alarmAfter(stall, () => broke('nothing was fetched'));

  const start = () => {
    const [before, old] = [left, hangUp];
    left = before.then(old);
    watch.again();
    hangUp = openLine(kafka, tail, { fetched, broke });
  };

  return {
    start,
    hears: () => hears,
    /** Listens no more, until it is started again. */
    async stop(): Promise<void> {
      hears = false;
      clearTimeout(again);
      watch.end();
      await Promise.all([left, hangUp()]);
    },
  };
};
