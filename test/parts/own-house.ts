import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  appsOf,
  checkoutRoot,
  isAlive,
  portsFrom,
  portsOfReception,
  portsOfParts,
  readRun,
  takenPorts,
  type RunFile,
} from '@connex/infra-local';

const command = join(checkoutRoot(), 'apps', 'cli', 'bin', 'connex.mjs');
const everyPort = [...portsOfParts({ env: {}, kafka: true }), ...appsOf(true), ...portsOfReception({ env: {} })];

/** What a command of `connex` answered. */
export type Said = { readonly code: number | null; readonly out: string; readonly err: string };

/** A process of `connex` that is under way. */
export type UnderWay = { readonly child: ChildProcess; readonly said: Promise<Said>; soFar(): string };

/** Ten ports in a row that are free, above those of a house that people use. */
const freeBase = async (): Promise<number> => {
  for (let base = 12_000 + (process.pid % 500) * 20; base < 30_000; base += 20) {
    if ((await takenPorts(portsFrom(String(base)), everyPort)).length === 0) return base;
  }
  throw new Error('no ten ports in a row are free on this machine');
};

export const waitFor = async (what: string, holds: () => boolean | Promise<boolean>, seconds = 90): Promise<void> => {
  const until = performance.now() + seconds * 1_000;
  while (!(await holds())) {
    if (performance.now() > until) throw new Error(`${what}: not within ${seconds} s`);
    await sleep(200);
  }
};

/** A house is asked for by its own folder and ports alone; whatever servers the surroundings name are not for it. */
const surroundings = async (data: string) => {
  const base = await freeBase();
  const env: NodeJS.ProcessEnv = { ...process.env, CONNEX_DATA: data, CONNEX_PORT_BASE: String(base) };
  for (const outside of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'KAFKA_BROKERS']) delete env[outside];
  return { base, env };
};

const begin = (env: NodeJS.ProcessEnv, words: readonly string[]): UnderWay => {
  const child = spawn(process.execPath, [command, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const heard = { out: '', err: '' };
  child.stdout.on('data', (bytes: Buffer) => (heard.out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (heard.err += bytes.toString()));
  const said = new Promise<Said>((resolve) => child.once('close', (code) => resolve({ code, ...heard })));
  return { child, said, soFar: () => heard.out + heard.err };
};

/** What `connex status --json` says, with its exit code. */
export type StatusSaid = {
  readonly code: number | null;
  readonly ready: boolean;
  readonly parts: readonly { readonly name: string; readonly pid: number | null }[];
};

/** A folder and ports of one's own, as another checkout would have them, and `connex` as a person would type it there. */
export const ownHouse = async () => {
  const data = mkdtempSync(join(tmpdir(), 'connex-own-'));
  chmodSync(data, 0o711);
  const { base, env } = await surroundings(data);
  const started: UnderWay[] = [];
  const start = (...words: readonly string[]): UnderWay => {
    const underWay = begin(env, words);
    started.push(underWay);
    return underWay;
  };
  const connex = (...words: readonly string[]): Promise<Said> => start(...words).said;
  const clear = async (): Promise<void> => {
    await connex('down');
    started.forEach(({ child }) => child.kill('SIGKILL'));
    await Promise.all(started.map(({ said }) => said));
    rmSync(data, { recursive: true, force: true });
  };
  return {
    base,
    begin: start,
    connex,
    run: () => readRun(join(data, 'run.json')),
    status: async (): Promise<StatusSaid> => {
      const { code, out, err } = await connex('status', '--json');
      if (out === '') throw new Error(`connex status said nothing but: ${err}`);
      return { ...(JSON.parse(out) as StatusSaid), code };
    },
    clear,
  };
};

export type OwnHouse = Awaited<ReturnType<typeof ownHouse>>;

/** kill -9. No pid is a fault of the test: 0 would be our own group. */
export const killNow = (pid: number | null | undefined): void => {
  if (!pid || pid < 2) throw new Error('there is no such process to kill');
  process.kill(pid, 'SIGKILL');
};

/** The parts of a run file whose processes live. */
export const living = (run: RunFile | undefined): readonly string[] =>
  (run?.parts ?? [])
    .filter(({ pid, mark }) => pid !== null && mark !== null && isAlive({ pid, mark }))
    .map(({ name }) => name);
