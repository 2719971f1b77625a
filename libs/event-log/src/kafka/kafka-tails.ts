import { randomUUID } from 'node:crypto';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { placeOf } from './kafka-record.js';
import { patiently } from './patiently.js';
import type { Tails } from './partitioning.js';

/** Milliseconds that the brokers have to show the last record of each partition. */
const patience = 20_000;

/** The position of the last record of each partition, read from Kafka itself: what is there need not be sent again. */
export const readTails = async (kafka: Kafka, topic: string): Promise<Tails> => {
  const last = await lastOffsets(kafka, topic);
  if (last.size === 0) return new Map();
  const groupId = `connex-tails-${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 200 });
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    return await lastRecords(consumer, topic, last);
  } finally {
    await consumer.disconnect();
    await forget(kafka, groupId);
  }
};

const lastOffsets = async (kafka: Kafka, topic: string): Promise<ReadonlyMap<number, string>> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const offsets = await patiently(() => admin.fetchTopicOffsets(topic));
    const filled = offsets.filter(({ high, low }) => BigInt(high) > BigInt(low));
    return new Map(filled.map(({ partition, high }) => [partition, String(BigInt(high) - 1n)]));
  } finally {
    await admin.disconnect();
  }
};

const lastRecords = (consumer: Consumer, topic: string, last: ReadonlyMap<number, string>) =>
  new Promise<Tails>((resolve, reject) => {
    const tails = new Map<number, number>();
    const timer = setTimeout(() => reject(new Error('Kafka did not show the ends of its partitions.')), patience);
    const eachBatch = async ({ batch }: EachBatchPayload) => {
      const place = placeOf(batch.messages.at(-1)?.headers);
      if (last.has(batch.partition) && place) tails.set(batch.partition, place.position);
      if (tails.size < last.size) return;
      clearTimeout(timer);
      resolve(tails);
    };
    consumer.on('consumer.crash', ({ payload }) => (clearTimeout(timer), reject(payload.error)));
    consumer.run({ autoCommit: false, eachBatch }).catch(reject);
    for (const [partition, offset] of last) consumer.seek({ topic, partition, offset });
  });

/** A group that read once and never committed is rubbish on the brokers; failing to sweep it harms nobody. */
const forget = async (kafka: Kafka, groupId: string) => {
  const admin = kafka.admin();
  await admin.connect();
  await admin.deleteGroups([groupId]).catch(() => undefined);
  await admin.disconnect();
};
