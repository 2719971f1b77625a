import type { Kafka } from 'kafkajs';
import type { Envelope } from '../feed.js';
import type { HeardRecord } from './hear-batch.js';
import type { Notes } from './kafka-client.js';
import { kafkaTail } from './kafka-tail.js';
import { offsetHints } from './offset-hints.js';
import { oneOrder } from './one-order.js';
import { partitions } from './partitioning.js';

/** The log, as a reader of Kafka needs it: what Kafka lost, or has not told in time, is read here. */
export type Past<Event> = {
  /** Events in the order of their positions, from the first after `position`. */
  read(position: number, limit: number): Promise<readonly Event[]>;
  head(): Promise<number>;
};

type Placed = { readonly position: number };

export type Reading<Event extends Placed> = {
  readonly topic: string;
  readonly groupId: string;
  readonly past: Past<Event>;
  /** Makes events of envelopes that stand in unbroken order: the envelopes themselves, or the whole events of the log. */
  readonly whole: (envelopes: readonly Envelope[]) => Promise<readonly Event[]>;
  /** Called when there may be something new to read. */
  readonly news: () => void;
};

/** Milliseconds that Kafka may be behind the log before its reader takes what it misses from the log itself. */
const patience = 2_000;

/** How long somebody has been behind, by the monotonic clock (milliseconds). */
const patienceMeter = () => {
  let since: number | undefined;
  return {
    behindFor(isBehind: boolean): number {
      since = isBehind ? (since ?? performance.now()) : undefined;
      return since === undefined ? 0 : performance.now() - since;
    },
  };
};

/** What was handed out last, for whoever asks again from the same position or from the middle. */
const lastGiven = <Event extends Placed>() => {
  let given: { readonly after: number; readonly events: readonly Event[] } = { after: 0, events: [] };
  return {
    give(after: number, events: readonly Event[]): readonly Event[] {
      given = { after, events };
      return events;
    },
    leftAfter: (after: number): readonly Event[] =>
      after < given.after ? [] : given.events.filter(({ position }) => position > after),
  };
};

/**
 * Reads the topic as if it were the log: in one order, without gaps and repeats, from any position. Whoever asks twice
 * from one position is answered twice, so that a batch that failed can be taken again.
 */
export const kafkaReader = <Event extends Placed>(kafka: Kafka, reading: Reading<Event>, notes: Notes) => {
  const { past, topic, groupId } = reading;
  let order: ReturnType<typeof oneOrder<HeardRecord>> | undefined;
  const take = (record: HeardRecord) => (order?.offer(record.partition, record), reading.news());
  const waitingIn = (partition: number) => order?.waitingIn(partition) ?? 0;
  const tail = kafkaTail(kafka, { topic, groupId, take, waitingIn }, notes);
  const hints = offsetHints(topic, tail.consumer);
  const given = lastGiven<Event>();
  const behind = patienceMeter();

  const orderAfter = (after: number) => {
    if (order?.cursor() === after) return order;
    if (!order) void tail.open();
    order = oneOrder<HeardRecord>(after, partitions);
    return order;
  };

  const fromLog = async (after: number, limit: number, upTo: number) => {
    const most = Math.min(limit, upTo - after);
    const events = (await past.read(after, most)).filter(({ position }) => position <= upTo);
    orderAfter(after).jump(events.length < most ? upTo : (events.at(-1)?.position ?? upTo));
    notes.debug({ groupId, from: after, count: events.length }, 'Kafka did not have these; the log told them.');
    return given.give(after, events);
  };

  /** Kafka is silent: that is well as long as the log has nothing either. */
  const whileSilent = async (after: number, limit: number): Promise<readonly Event[]> => {
    const head = await past.head();
    return behind.behindFor(head > after) < patience ? [] : fromLog(after, limit, head);
  };

  return {
    /** The next events after a position, at most `limit`; none when there is nothing new yet. */
    async read(after: number, limit: number): Promise<readonly Event[]> {
      const left = given.leftAfter(after);
      if (left.length > 0) return left.slice(0, limit);
      const step = orderAfter(after).take(limit, performance.now());
      if (step.kind === 'wait') return whileSilent(after, limit);
      behind.behindFor(false);
      if (step.kind === 'hole') return fromLog(after, limit, step.upTo);
      hints.passed(step.records);
      return given.give(after, await reading.whole(step.records.map(({ envelope }) => envelope)));
    },
    close: () => tail.close(),
  };
};

export type KafkaReader<Event extends Placed> = ReturnType<typeof kafkaReader<Event>>;
