import type { Kafka } from 'kafkajs';
import type { Envelope } from '../feed.js';
import { alarmAfter } from './alarm-after.js';
import type { HeardRecord } from './hear-batch.js';
import type { Notes } from './kafka-client.js';
import { kafkaTail } from './kafka-tail.js';
import { oneOrder } from './one-order.js';
import { partitions } from './partitioning.js';
import { filling, type Past } from './past.js';

type Placed = { readonly position: number };

export type Reading<Event extends Placed> = {
  readonly topic: string;
  /** Whose reading it is: names its group among the brokers. */
  readonly name: string;
  readonly past: Past<Event>;
  /** Makes events of envelopes that stand in unbroken order: the envelopes themselves, or the whole events of the log. */
  readonly whole: (envelopes: readonly Envelope[]) => Promise<readonly Event[]>;
  /** Called when there may be something new to read. */
  readonly news: () => void;
};

/** Who has not read for so long (milliseconds) does not lead any more, and leaves its partitions to who does. */
const restAfter = 15_000;

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

/** The topic in one order from any position on; it is listened to from the first time that somebody asks. */
const orderedTopic = (kafka: Kafka, { topic, name, news }: Reading<never>, notes: Notes) => {
  let order: ReturnType<typeof oneOrder<HeardRecord>> | undefined;
  const listener = {
    take: (record: HeardRecord) => (order?.offer(record.partition, record), news()),
    waitingIn: (partition: number) => order?.waitingIn(partition) ?? 0,
  };
  const tail = kafkaTail(kafka, { topic, name, ...listener }, notes);
  const idle = alarmAfter(restAfter, () => {
    order = undefined;
    void tail.stop();
  });

  return {
    after(position: number) {
      idle.again();
      if (order?.cursor() === position) return order;
      if (!order) tail.start();
      return (order = oneOrder<HeardRecord>(position, partitions));
    },
    listens: tail.hears,
    close: (): Promise<void> => {
      idle.end();
      return tail.stop();
    },
  };
};

/**
 * Reads the topic as if it were the log: in one order, without gaps and repeats, from any position. Whoever asks twice
 * from one position is answered twice, so that a batch that failed can be taken again.
 */
export const kafkaReader = <Event extends Placed>(kafka: Kafka, reading: Reading<Event>, notes: Notes) => {
  const topic = orderedTopic(kafka, reading as Reading<never>, notes);
  const log = filling(reading.past);
  const given = lastGiven<Event>();

  const fromLog = async (after: number, limit: number, upTo: number) => {
    const { events, reached } = await log.tell(after, limit, upTo);
    topic.after(after).jump(reached);
    notes.debug({ reader: reading.name, after, reached }, 'Kafka did not have these; the log told them.');
    return given.give(after, events);
  };

  return {
    /** The next events after a position, at most `limit`; none when there is nothing new yet. */
    async read(after: number, limit: number): Promise<readonly Event[]> {
      const left = given.leftAfter(after);
      if (left.length > 0) return left.slice(0, limit);
      const step = topic.after(after).take(limit, performance.now());
      const hole =
        step.kind === 'wait'
          ? await log.endWhenBehind(after, topic.listens())
          : step.kind === 'hole'
            ? step.upTo
            : undefined;
      if (hole !== undefined) return fromLog(after, limit, hole);
      if (step.kind !== 'records') return [];
      log.inStep();
      return given.give(after, await reading.whole(step.records.map(({ envelope }) => envelope)));
    },
    /** Whether it hears Kafka just now; else the log tells everything. */
    listens: topic.listens,
    close: topic.close,
  };
};
