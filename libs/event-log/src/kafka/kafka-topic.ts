import type { Admin, Kafka } from 'kafkajs';
import { partitions } from './partitioning.js';

/**
 * Retention is a convenience, the log is elsewhere. Times are the broker's: a story's own instants lie months back,
 * and records that carried them would expire on arrival.
 */
const settings = {
  'cleanup.policy': 'delete',
  'retention.ms': String(7 * 86_400_000),
  'message.timestamp.type': 'LogAppendTime',
  'unclean.leader.election.enable': 'false',
};

/** Makes the topic unless it is there. A topic of another width would break the order of streams, so it is a fault. */
export const ensureTopic = async (kafka: Kafka, topic: string): Promise<void> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    if (!(await admin.listTopics()).includes(topic)) await createTopic(admin, topic);
    const width = await widthOf(admin, topic);
    if (width !== partitions)
      throw new Error(
        `The topic ${topic} has ${width} partitions instead of ${partitions}. Delete it; the log refills it.`,
      );
  } finally {
    await admin.disconnect();
  }
};

const createTopic = async (admin: Admin, topic: string) => {
  const brokers = (await admin.describeCluster()).brokers.length;
  const replicationFactor = Math.min(3, brokers);
  const copies = { ...settings, 'min.insync.replicas': String(replicationFactor > 2 ? 2 : 1) };
  const configEntries = Object.entries(copies).map(([name, value]) => ({ name, value }));
  await admin.createTopics({
    waitForLeaders: true,
    timeout: 15_000,
    topics: [{ topic, numPartitions: partitions, replicationFactor, configEntries }],
  });
};

const widthOf = async (admin: Admin, topic: string) =>
  (await admin.fetchTopicMetadata({ topics: [topic] })).topics[0]?.partitions.length ?? 0;
