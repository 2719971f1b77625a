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
    const reading = { topic: place.topic, groupId: randomUUID(), past, news: () => undefined };
    return kafkaReader<Envelope>(kafka, { ...reading, whole: async (events) => events }, quiet);
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

  it('tells every event once and in order, out of all partitions, without asking the log', async () => {
    const from = reader();
    expect(await readAll(from, 0, 300)).toEqual(numbers(1, 300));
    expect(asked).toEqual([]);
    await from.close();
  });

  it('begins after any position, and answers twice whoever asks twice', async () => {
    const from = reader();
    expect(await readAll(from, 250, 300)).toEqual(numbers(251, 300));
    expect(await readAll(from, 290, 300)).toEqual(numbers(291, 300));
    await from.close();
  });

  it('takes from the log what Kafka has lost, and goes on with what follows', async () => {
    await forget();
    await happen(301, 350);
    const from = reader();
    expect(await readAll(from, 100, 350)).toEqual(numbers(101, 350));
    expect(asked.length).toBeGreaterThan(0);
    await from.close();
  });

  it('goes on by the log when the whole topic is gone', async () => {
    const from = reader();
    await readAll(from, 340, 350);
    await admin.deleteTopics({ topics: [place.topic] });
    log.push(...envelopes(351, 360));
    expect(await readAll(from, 350, 360)).toEqual(numbers(351, 360));
    await publisher.publish(envelopes(351, 360)).catch(() => publisher.publish(envelopes(351, 360)));
    await happen(361, 380);
    expect(await readAll(from, 360, 380)).toEqual(numbers(361, 380));
    await from.close();
  });
});
