import { kafkaClient } from './kafka-client.js';
import { kafkaPublisher } from './kafka-publisher.js';
import { readTails } from './kafka-tails.js';
import { partitionOf } from './partitioning.js';
import { envelopes, freshPlace, quiet } from './testing.js';

describe('publishing to a real Kafka', () => {
  const place = freshPlace();
  const kafka = kafkaClient(place, quiet);
  const publisher = kafkaPublisher(place, quiet);
  const admin = kafka.admin();

  const recordsHeld = async () => {
    const offsets = await admin.fetchTopicOffsets(place.topic);
    return offsets.reduce((sum, { high }) => sum + Number(high), 0);
  };

  beforeAll(() => admin.connect());
  afterAll(async () => {
    await publisher.stop();
    await admin.deleteTopics({ topics: [place.topic] });
    await admin.disconnect();
  });

  it('makes the topic with twelve partitions, and holds every event once', async () => {
    await publisher.publish(envelopes(1, 500));
    expect(await admin.fetchTopicOffsets(place.topic)).toHaveLength(12);
    expect(await recordsHeld()).toBe(500);
  });

  it('reads from Kafka where a relay that was killed had come to, and sends nothing twice', async () => {
    expect((await readTails(kafka, place.topic)).get(partitionOf('case-0'))).toBe(500);
    const successor = kafkaPublisher(place, quiet);
    await successor.publish(envelopes(401, 520));
    await successor.stop();
    expect(await recordsHeld()).toBe(520);
  });

  it("refuses a topic that reaches beyond the log: it was restored, or the topic is another house's", async () => {
    const restored = kafkaPublisher(place, quiet, () => 519);
    await expect(restored.publish(envelopes(515, 519))).rejects.toThrow('open an epoch above 520');
    await restored.stop();
  });

  it('goes on into a new topic when somebody deleted the old one', async () => {
    await publisher.publish(envelopes(521, 530));
    await admin.deleteTopics({ topics: [place.topic] });
    await expect(publisher.publish(envelopes(531, 540))).rejects.toThrow();
    await publisher.publish(envelopes(531, 540));
    expect(await recordsHeld()).toBe(10);
  });
});
