import { existsSync } from 'node:fs';
import {
  cachedAt,
  findJava,
  findPostgres,
  foldersOf,
  lastWords,
  onPath,
  runTool,
  temporalCli,
  temporalTestServer,
  type Wheel,
} from '@connex/infra-local';
import { checkChromium } from './check-chromium.js';
import { attempt, missing, ok, warning, type Finding } from './finding.js';

const oldestNode = [20, 19] as const;

export const checkNode = (version: string = process.versions.node): Finding => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
  if (isOld) return missing('Node', `version ${version}`, 'install Node 20.19 or later; 24 is recommended');
  return ok('Node', `version ${version}`);
};

/** A part that is at hand already needs no client to fetch it. */
const atHand = (wheel: Wheel): string | undefined =>
  [process.env[wheel.variable], onPath(wheel.program), cachedAt(wheel, foldersOf().parts)].find(
    (path) => path && existsSync(path),
  );

const checkWheel = async (wheel: Wheel, absent: 'missing' | 'warning'): Promise<Finding> => {
  const path = atHand(wheel);
  if (path) return ok(wheel.part, path);
  const pip = await runTool('python3', ['-m', 'pip', '--version'], { limit: 20_000 });
  if (pip.code === 0) return ok(wheel.part, `not here yet; pip will fetch it (${pip.output.split(' from ')[0]})`);
  const fix = `install pip (Debian: apt-get install python3-pip), or set ${wheel.variable}`;
  return { name: wheel.part, state: absent, found: `not here, and pip does not run (${lastWords(pip)})`, fix };
};

const checkMaven = async (): Promise<Finding> => {
  const libs = `${foldersOf().parts}/kafka-4.3.1`;
  if (process.env['KAFKA_LIBS'] || existsSync(libs)) return ok('Kafka', process.env['KAFKA_LIBS'] || libs);
  const answer = await runTool('mvn', ['-v'], { limit: 30_000 });
  if (answer.code === 0) return ok('Kafka', 'not here yet; Maven will fetch it');
  const fix = 'only for --kafka and npm test: install Maven (Debian: apt-get install maven), or set KAFKA_LIBS';
  return warning('Kafka', `not here, and Maven does not run (${lastWords(answer)})`, fix);
};

/** The programs of this machine that a house is made with. */
export const checkTools = async (): Promise<readonly Finding[]> =>
  Promise.all([
    checkNode(),
    attempt('Postgres', async () => `version ${(await findPostgres()).version}`, 'missing'),
    checkWheel(temporalCli, 'missing'),
    checkWheel(temporalTestServer, 'warning'),
    attempt('Java', findJava, 'warning'),
    checkMaven(),
    checkChromium(),
  ]);
