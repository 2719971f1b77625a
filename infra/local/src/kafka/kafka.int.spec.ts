import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from '../checkout.js';
import { freePorts } from '../ports/ports.js';
import { workshop } from '../testing.js';
import { probeKafka } from './kafka-probe.js';
import { kafkaPart } from './kafka.part.js';

const morning = workshop();
const evening = workshop();

const begin = async (place: typeof morning) => {
  const { kafka: port, kafkaController: controllerPort } = await freePorts();
  const part = await kafkaPart({
    folder: morning.folder,
    port,
    controllerPort,
    parts: foldersOf().parts,
    log: place.log,
  });
  await place.crew.start(part);
  return part;
};

const identity = () => readFileSync(join(morning.folder, 'kafka', 'data', 'meta.properties'), 'utf8');

afterAll(async () => {
  await evening.clear();
  await morning.clear();
});

describe('a Kafka of our own', () => {
  it('speaks its protocol, stops, and starts again on the same data at other ports', async () => {
    const first = await begin(morning);
    expect(await probeKafka(first.address)).toEqual({ ready: true });
    const before = identity();
    await morning.crew.stop();
    expect(await probeKafka(first.address)).toMatchObject({ ready: false });

    const second = await begin(evening);
    expect(await probeKafka(second.address)).toEqual({ ready: true });
    expect(identity()).toBe(before);
  });
});

describe('what answers where Kafka should', () => {
  it('is told apart from Kafka when nobody is there', async () =>
    expect(await probeKafka('127.0.0.1:1')).toEqual({
      ready: false,
      why: 'Kafka at 127.0.0.1:1 does not answer (ECONNREFUSED)',
    }));
});
