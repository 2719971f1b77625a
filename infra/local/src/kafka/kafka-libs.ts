import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Advice } from '../advice.js';
import { onPath } from '../fetch/on-path.js';
import { differsFrom, sizeOf } from '../fetch/records.js';
import { lastWords, runTool, type Log } from '../processes/run-tool.js';

const version = '4.3.1';
const pom = fileURLToPath(new URL('../../kafka/pom.xml', import.meta.url));

type Jar = { readonly sha256: string; readonly size: number; readonly name: string };

/** What is on record of Kafka's jars: SHA-256, bytes, name, a line each. */
const jarsOnRecord = (): readonly Jar[] =>
  readFileSync(new URL('../../kafka/jars.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([sha256 = '', size, name = '']) => ({ sha256, size: Number(size), name }));

const holdsKafka = (folder: string): boolean => {
  try {
    return readdirSync(folder).some((name) => /^kafka_2\.13-\d.*\.jar$/.test(name));
  } catch {
    return false;
  }
};

const named = (env: NodeJS.ProcessEnv): string | undefined => {
  const folder = env['KAFKA_LIBS'];
  if (folder && !holdsKafka(folder)) throw new Advice(`KAFKA_LIBS names ${folder}, but no kafka_2.13-….jar lies there`);
  return folder || undefined;
};

/** An installed Kafka has its jars beside its `bin`. */
const installed = (env: NodeJS.ProcessEnv): string | undefined => {
  const script = onPath('kafka-server-start.sh', env);
  const libs = script && join(dirname(script), '..', 'libs');
  return libs && holdsKafka(libs) ? libs : undefined;
};

const isWhole = (folder: string): boolean =>
  jarsOnRecord().every(({ name, size }) => sizeOf(join(folder, name)) === size);

const insistOnRecord = async (folder: string): Promise<void> => {
  for (const jar of jarsOnRecord()) {
    const difference = await differsFrom(join(folder, jar.name), jar);
    if (difference) throw new Advice(`Kafka: the repository's ${jar.name} is not taken, since ${difference}`);
  }
};

const unreachable = (why: string): string =>
  `Kafka could not be fetched: KAFKA_LIBS is not set, no kafka-server-start.sh is on PATH, none is in the cache, and ` +
  `Maven did not bring kafka_2.13 ${version} (${why}). Install Maven (Debian: apt-get install maven), or set KAFKA_LIBS`;

const fetchJars = async (target: string, log: Log, env: NodeJS.ProcessEnv): Promise<void> => {
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(join(dirname(target), '.fetching-'));
  try {
    log(`fetching Kafka ${version}, 44 MB, with mvn`);
    const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
    const run = { limit: 300_000, log, env, doing: 'copying the jars of Kafka' };
    const answer = await runTool('mvn', ['-q', '-B', '-f', pom, ...goal], run);
    if (answer.code !== 0) throw new Advice(unreachable(lastWords(answer)));
    await insistOnRecord(folder);
    rmSync(target, { recursive: true, force: true });
    renameSync(folder, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The folder of Kafka's jars: the variable, PATH, the cache, Maven; the first that has it. */
export const findKafkaLibs = async (parts: string, log: Log, env = process.env): Promise<string> => {
  const given = named(env) ?? installed(env);
  if (given) return given;
  const cached = join(parts, `kafka-${version}`);
  if (!isWhole(cached)) await fetchJars(cached, log, env);
  return cached;
};
