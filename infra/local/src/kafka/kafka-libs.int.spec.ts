import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findJava } from './java.js';
import { findKafkaLibs } from './kafka-libs.js';

const folder = mkdtempSync(join(tmpdir(), 'connex-kafka-'));
const log = () => undefined;
const system = '/usr/bin:/bin';

/** A folder with one program of ours in it, and PATH with that folder first. */
const withProgram = (name: string, text: string, path = system): NodeJS.ProcessEnv => {
  const bin = mkdtempSync(join(folder, 'bin-'));
  writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return { PATH: [bin, path].filter(Boolean).join(':') };
};

const cache = () => join(mkdtempSync(join(folder, 'parts-')), 'parts');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the jars of Kafka', () => {
  it('are those that KAFKA_LIBS names, before any other', async () => {
    const libs = join(folder, 'mine');
    mkdirSync(libs);
    writeFileSync(join(libs, 'kafka_2.13-4.3.1.jar'), '');
    expect(await findKafkaLibs(cache(), log, { KAFKA_LIBS: libs })).toBe(libs);
  });

  it('are asked for again when KAFKA_LIBS names a folder without them', () =>
    expect(findKafkaLibs(cache(), log, { KAFKA_LIBS: folder })).rejects.toThrow(
      /KAFKA_LIBS names .* no kafka_2\.13-…\.jar/,
    ));

  it('are those of a Kafka that is installed', async () => {
    const env = withProgram('kafka-server-start.sh', 'exit 0', '');
    const libs = join(env['PATH'] ?? '', '..', 'libs');
    mkdirSync(libs);
    writeFileSync(join(libs, 'kafka_2.13-4.3.1.jar'), '');
    expect(await findKafkaLibs(cache(), log, env)).toBe(libs);
  });

  it('are told to be missing with what was tried and what to install', () =>
    expect(findKafkaLibs(cache(), log, withProgram('mvn', 'echo no route to the repository; exit 1'))).rejects.toThrow(
      /Kafka could not be fetched: KAFKA_LIBS is not set.*Maven did not bring kafka_2\.13 4\.3\.1 \(no route to the repository\)\. Install Maven \(Debian: apt-get install maven\)/,
    ));

  it('are not taken when they differ from the record, and leave nothing half-done', async () => {
    const parts = cache();
    await expect(findKafkaLibs(parts, log, withProgram('mvn', 'exit 0'))).rejects.toThrow(
      /the repository's \S+\.jar is not taken, since it has 0 bytes where \d+ are on record/,
    );
    expect(readdirSync(parts)).toEqual([]);
  });
});

describe('the Java of Kafka', () => {
  it('is named when it is too old, with what to install', () =>
    expect(findJava(withProgram('java', 'echo openjdk version \\"11.0.2\\" >&2'))).rejects.toThrow(
      'Kafka needs Java 17, but java is version 11. Install Java 17 or later (Debian: apt-get install openjdk-17-jre-headless)',
    ));

  it('is named when JAVA_HOME has none', () =>
    expect(findJava({ JAVA_HOME: folder })).rejects.toThrow(/Kafka needs Java, but .*bin\/java does not run/));
});
