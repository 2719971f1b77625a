import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import {
  casesNamed,
  everyExpectedRow,
  everyRow,
  isCaughtUp,
  kill,
  openHouse,
  startProgram,
  tellCases,
  until,
  type TestHouse,
} from './testing.js';

const brokers = () => {
  const named = process.env['CONNEX_TEST_KAFKA_BROKERS'];
  if (!named) throw new Error('CONNEX_TEST_KAFKA_BROKERS names no Kafka; this test needs a real one.');
  return named;
};

describe('views fed by Kafka', () => {
  const kafka = new Kafka({ brokers: [brokers()], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  let house: TestHouse;
  let topic: string;
  let running: ChildProcess[];

  const start = (app: 'relay' | 'projector') => {
    const child = startProgram(app, {
      DATABASE_URL: house.database.url,
      KAFKA_BROKERS: brokers(),
      CONNEX_KAFKA_TOPIC: topic,
      CONNEX_HEALTH_PORT: '0',
      CONNEX_LOG_LEVEL: 'warn',
    });
    running.push(child);
    return child;
  };
  const ends = () => admin.fetchTopicOffsets(topic);
  const recordsHeld = async () => (await ends()).reduce((sum, { high }) => sum + Number(high), 0);

  /** Every byte that the topic holds: keys, headers and values. */
  const bytesHeld = async (count: number): Promise<string> => {
    const consumer = kafka.consumer({ groupId: randomUUID() });
    const records: string[] = [];
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    const eachMessage = async ({
      message: { key, headers, value },
    }: {
      message: { key: unknown; headers?: object; value: unknown };
    }) => {
      const names = Object.entries(headers ?? {}).flatMap(([name, text]) => [name, String(text)]);
      records.push([String(key), ...names, String(value)].join(' '));
    };
    await consumer.run({ eachMessage });
    await until(() => records.length >= count);
    await consumer.disconnect();
    return records.join('\n');
  };

  beforeAll(() => admin.connect());
  beforeEach(async () => {
    house = await openHouse();
    topic = `connex.events.${randomUUID()}`;
    running = [];
  });
  afterEach(async () => {
    await Promise.all(running.map(kill));
    await admin.deleteTopics({ topics: [topic] }).catch(() => undefined);
    await house.close();
  });
  afterAll(() => admin.disconnect());

  it('have, row by row, what the log tells, and Kafka held nothing confidential', async () => {
    await tellCases(house.log, casesNamed('a', 3));
    start('relay');
    start('projector');
    await tellCases(house.log, casesNamed('b', 3), 3);
    await until(() => isCaughtUp(house));
    expect(await everyRow(house)).toEqual(await everyExpectedRow(house));

    const head = await house.log.head();
    await until(async () => (await recordsHeld()) >= head);
    expect(await recordsHeld()).toBe(head);
    const bytes = await bytesHeld(head);
    expect(bytes).toContain('ce_type EnquiryReceived');
    expect(bytes).toContain('Msasa');
    expect(bytes).not.toMatch(/canary|hanna|ilse/);
  });

  it('have the same rows when relay and projector are killed again and again', async () => {
    let [relay, projector] = [start('relay'), start('projector')];
    const telling = tellCases(house.log, casesNamed('a', 6), 2);
    for (let times = 0; times < 3; times++) {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await Promise.all([kill(relay), kill(projector)]);
      [relay, projector] = [start('relay'), start('projector')];
    }
    await telling;
    await until(() => isCaughtUp(house));
    expect(await everyRow(house)).toEqual(await everyExpectedRow(house));
    const head = await house.log.head();
    await until(async () => (await recordsHeld()) >= head);
    expect(await recordsHeld()).toBe(head);
  });

  it('fill from the log what Kafka has lost', async () => {
    const relay = start('relay');
    await tellCases(house.log, casesNamed('a', 3));
    const head = await house.log.head();
    await until(async () => (await recordsHeld().catch(() => 0)) >= head);
    const partitions = (await ends()).filter(({ high }) => high !== '0');
    await admin.deleteTopicRecords({
      topic,
      partitions: partitions.map(({ partition, high }) => ({ partition, offset: high })),
    });
    start('projector');
    await tellCases(house.log, casesNamed('b', 3));
    await until(() => isCaughtUp(house));
    expect(await everyRow(house)).toEqual(await everyExpectedRow(house));

    await kill(relay);
    await tellCases(house.log, casesNamed('c', 1));
    await until(() => isCaughtUp(house));
    expect(await everyRow(house)).toEqual(await everyExpectedRow(house));
  });
});
