import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../advice.js';
import { lastWords, runTool, type Log } from '../processes/run-tool.js';
import type { Part } from '../supervisor/part.js';
import { findJava } from './java.js';
import { findKafkaLibs } from './kafka-libs.js';
import { probeKafka } from './kafka-probe.js';
import { kafkaSettings } from './kafka-settings.js';

type Where = {
  readonly folder: string;
  readonly port: number;
  readonly controllerPort: number;
  readonly parts: string;
  readonly log: Log;
};

type Tools = { readonly java: string; readonly libs: string };

const jvm = [
  ...['-Xms64m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:+ExitOnOutOfMemoryError'],
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
];

/** Gives the data folder its identity, once: whole or not at all. */
const format = async ({ java, libs }: Tools, { folder, port, controllerPort }: Where, data: string): Promise<void> => {
  if (existsSync(join(data, 'meta.properties'))) return;
  const half = `${data}.half`;
  const settings = join(folder, 'format.properties');
  rmSync(half, { recursive: true, force: true });
  writeFileSync(settings, kafkaSettings({ port, controllerPort, data: half }));
  const id = randomBytes(16).toString('base64url').replace(/^-/, 'A'); // A leading dash would read as an option.
  const call = ['-cp', join(libs, '*'), 'kafka.tools.StorageTool', 'format', '-t', id, '-c', settings];
  const answer = await runTool(java, call, { limit: 120_000 });
  if (answer.code !== 0) throw new Advice(`Kafka's data folder ${data} could not be made: ${lastWords(answer)}`);
  rmSync(data, { recursive: true, force: true });
  renameSync(half, data);
  rmSync(settings);
};

/** The real Kafka: one node in KRaft mode. Its data may be wiped at any time; the relay tells it again. */
export const kafkaPart = async (where: Where): Promise<Part> => {
  const { port, controllerPort, parts, log } = where;
  const folder = join(where.folder, 'kafka');
  const java = await findJava();
  const libs = await findKafkaLibs(parts, log);
  mkdirSync(folder, { recursive: true });
  const data = join(folder, 'data');
  await format({ java, libs }, { ...where, folder }, data);

  const settings = join(folder, 'server.properties');
  writeFileSync(settings, kafkaSettings({ port, controllerPort, data }));
  const address = `127.0.0.1:${port}`;
  return {
    name: 'kafka',
    address,
    launch: () => ({ command: java, args: [...jvm, '-cp', join(libs, '*'), 'kafka.Kafka', settings], folder }),
    readiness: () => probeKafka(address),
    stopSignal: 'SIGTERM',
    startLimit: 90_000,
    stopLimit: 30_000,
  };
};
