import type { Kafka } from 'kafkajs';
import type { Envelope } from '../feed.js';
import type { Notes } from './kafka-client.js';
import { kafkaTail, type TailRecord } from './kafka-tail.js';
import { oneOrder } from './one-order.js';
import { partitions } from './partitioning.js';

/** The log, as a reader of Kafka needs it: what Kafka lost, or has not told in time, is read here. */
export type Past<Event> = {
  /** Events in the order of their positions, from the first after `position`. */
  read(position: number, limit: number): Promise<readonly Event[]>;
  head(): Promise<number>;
};

type Placed = { readonly position: number };

/** Milliseconds that Kafka may be behind the log before its reader takes what it misses from the log itself. */
const patience = 2_000;
/** The brokers are told how far a reader is at most so often (milliseconds). */
const hintEvery = 5_000;

export type Reading<Event extends Placed> = {
  readonly topic: string;
  readonly groupId: string;
  readonly past: Past<Event>;
  /** Makes events of envelopes that stand in unbroken order: the envelopes themselves, or the whole events of the log. */
  readonly whole: (envelopes: readonly Envelope[]) => Promise<readonly Event[]>;
  readonly news: () => void;
};

/**
 * Reads the topic as if it were the log: in one order, without gaps and repeats, from any position. Whoever asks twice
 * from one position is answered twice, so a batch that failed can be taken again.
 */
export const kafkaReader = <Event extends Placed>(kafka: Kafka, reading: Reading<Event>, notes: Notes) => {
  const { past, whole } = reading;
  let order = oneOrder<TailRecord>(0, partitions);
  let began = false;
  let given: { readonly after: number; readonly events: readonly Event[] } = { after: 0, events: [] };
  let behindSince: number | undefined;
  let hintedAt = performance.now();
  const offsets = new Map<number, string>();
  let filled = 0;

  const tail = kafkaTail(
    kafka,
    {
      topic: reading.topic,
      groupId: reading.groupId,
      take: (partition, record) => {
        order.offer(partition, record);
        reading.news();
        return order.waitingIn(partition);
      },
      waitingIn: (partition) => order.waitingIn(partition),
    },
    notes,
  );

  /** What was handed out last and is asked for again, whole or from the middle. */
  const givenAfter = (after: number) =>
    after >= given.after ? given.events.filter(({ position }) => position > after) : [];

  const give = (after: number, events: readonly Event[]) => {
    behindSince = undefined;
    given = { after, events };
    return events;
  };

  const fromLog = async (after: number, limit: number, upTo: number) => {
    const events = (await past.read(after, Math.min(limit, upTo - after))).filter(({ position }) => position <= upTo);
    order.jump(events.length < Math.min(limit, upTo - after) ? upTo : (events.at(-1)?.position ?? upTo));
    filled += events.length;
    return give(after, events);
  };

  /** Kafka is silent: that is well as long as the log has nothing either. */
  const whileWaiting = async (after: number, limit: number): Promise<readonly Event[]> => {
    const now = performance.now();
    const head = await past.head();
    if (head <= after) behindSince = undefined;
    else behindSince ??= now;
    if (behindSince === undefined || now - behindSince < patience) return [];
    notes.info({ groupId: reading.groupId, position: after, head }, 'Kafka is behind the log; the log tells instead.');
    return fromLog(after, limit, head);
  };

  const begin = (after: number) => {
    order = oneOrder<TailRecord>(after, partitions);
    given = { after, events: [] };
    if (!began) void tail.open();
    began = true;
  };

  const hint = () => {
    if (performance.now() - hintedAt < hintEvery || offsets.size === 0) return;
    hintedAt = performance.now();
    void tail.hint(new Map(offsets));
  };

  return {
    /** The next events after a position, at most `limit`; none when there is nothing new yet. */
    async read(after: number, limit: number): Promise<readonly Event[]> {
      const left = givenAfter(after);
      if (left.length > 0) return left.slice(0, limit);
      if (!began || order.cursor() !== after) begin(after);
      hint();
      const step = order.take(limit, performance.now());
      if (step.kind === 'hole') return fromLog(after, limit, step.upTo);
      if (step.kind === 'wait') return whileWaiting(after, limit);
      for (const { partition, offset } of step.records) offsets.set(partition, offset);
      return give(after, await whole(step.records.map(({ envelope }) => envelope)));
    },
    /** How many events were taken from the log because Kafka did not have them. */
    filled: () => filled,
    close: () => tail.close(),
  };
};
