import { randomUUID } from 'node:crypto';
import type { Envelope } from '../feed.js';
import { kafkaClient } from './kafka-client.js';
import { kafkaPublisher } from './kafka-publisher.js';
import { kafkaReader } from './kafka-reader.js';
import { envelopes, freshPlace, quiet } from './testing.js';

/** A log of envelopes that grows as the spec says, and counts how often it had to be asked. */
const pastOf = () => {
  const log: Envelope[] = [];
  const asked: number[] = [];
  const read = async (position: number, limit: number) => {
    asked.push(position);
    return log.filter((event) => event.position > position).slice(0, limit);
  };
  return { log, asked, past: { read, head: async () => log.at(-1)?.position ?? 0 } };
};

describe('reading a real Kafka as if it were the log', () => {
  const place = freshPlace();
  const kafka = kafkaClient(place, quiet);
  const publisher = kafkaPublisher(place, quiet);
  const admin = kafka.admin();
  const { log, asked, past } = pastOf();

  const happen = async (from: number, to: number) => {
    log.push(...envelopes(from, to));
    await publisher.publish(envelopes(from, to));
  };
  const reader = () => {
    const reading = { topic: place.topic, name: randomUUID(), past, news: () => undefined };
    return kafkaReader<Envelope>(kafka, { ...reading, whole: async (events) => events }, quiet);
  };
  /** A reader that has read the log up to a position and listens to Kafka from there on. */
  const listener = async (position: number) => {
    const from = reader();
    for (const until = performance.now() + 30_000; !from.listens() && performance.now() < until;) {
      await from.read(position, 1);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    asked.length = 0;
    return from;
  };
  const readAll = async (from: ReturnType<typeof reader>, after: number, upTo: number, limit = 100) => {
    const positions: number[] = [];
    const until = performance.now() + 30_000;
    for (let position = after; position < upTo && performance.now() < until; position = positions.at(-1) ?? after) {
      const events = await from.read(position, limit);
      positions.push(...events.map((event) => event.position));
      if (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return positions;
  };
  const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
  /** Deletes what all partitions hold by now. */
  const forget = async () => {
    const ends = await admin.fetchTopicOffsets(place.topic);
    const partitions = ends.map(({ partition, high }) => ({ partition, offset: high }));
    await admin.deleteTopicRecords({
      topic: place.topic,
      partitions: partitions.filter(({ offset }) => offset !== '0'),
    });
  };

  beforeAll(async () => {
    await admin.connect();
    await happen(1, 300);
  });
  afterAll(async () => {
    await publisher.stop();
    await admin.deleteTopics({ topics: [place.topic] });
    await admin.disconnect();
  });

  it('is told the past by the log', async () => {
    const from = reader();
    expect(await readAll(from, 0, 300)).toEqual(numbers(1, 300));
    await from.close();
  });

  it('tells what is new once and in order, out of all partitions, without asking the log', async () => {
    const from = await listener(300);
    await happen(301, 700);
    expect(await readAll(from, 300, 700)).toEqual(numbers(301, 700));
    expect(asked).toEqual([]);
    await from.close();
  });

  it('answers twice whoever asks twice, from the beginning of what was told or from its middle', async () => {
    const from = await listener(700);
    await happen(701, 750);
    expect(await readAll(from, 700, 750)).toEqual(numbers(701, 750));
    expect(await readAll(from, 700, 750)).toEqual(numbers(701, 750));
    expect(await readAll(from, 725, 750)).toEqual(numbers(726, 750));
    await from.close();
  });

  it('takes from the log what Kafka has lost, and goes on with what follows', async () => {
    const from = await listener(750);
    log.push(...envelopes(751, 760));
    await publisher.publish(envelopes(751, 760));
    await forget();
    await happen(761, 800);
    expect(await readAll(from, 740, 800)).toEqual(numbers(741, 800));
    await from.close();
  });

  it('goes on by the log when the whole topic is gone, and by Kafka when it is back', async () => {
    const from = await listener(800);
    await admin.deleteTopics({ topics: [place.topic] });
    log.push(...envelopes(801, 810));
    expect(await readAll(from, 800, 810)).toEqual(numbers(801, 810));
    const renewed = kafkaPublisher(place, quiet);
    await renewed.publish(envelopes(801, 810));
    log.push(...envelopes(811, 820));
    await renewed.publish(envelopes(811, 820));
    expect(await readAll(from, 810, 820)).toEqual(numbers(811, 820));
    await renewed.stop();
    await from.close();
  });
});
