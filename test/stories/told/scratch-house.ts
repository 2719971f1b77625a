import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutRoot } from '@connex/infra-local';

const command = join(checkoutRoot(), 'apps', 'cli', 'bin', 'connex.mjs');
const readyWithin = 180_000;

/** What `connex status --json` says. */
export type Status = {
  readonly ready: boolean;
  readonly house: { readonly mode: string; readonly now: string };
  readonly parts: readonly {
    readonly name: string;
    readonly state: string;
    readonly address: string;
    readonly pid: number | null;
    readonly lag?: number;
  }[];
};

/** A house of its own: real parts and processes in a folder and on ports that nobody else has. */
export type ScratchHouse = {
  readonly addresses: Readonly<Record<string, string>>;
  readonly tokens: Readonly<Record<string, string>>;
  readonly env: NodeJS.ProcessEnv;
  /** Runs `npx connex …` against this house; answers its output and exit code. */
  connex(...words: readonly string[]): Promise<{ readonly code: number; readonly output: string }>;
  status(): Promise<Status>;
  takeDown(): Promise<void>;
};

type Options = { readonly kafka?: boolean; readonly at?: string; readonly log?: (line: string) => void };

/** Starts a new story house whose clock stands at `at`, and waits until all of it is ready. Throws when it is not in time. */
export const scratchHouse = async ({ kafka = false, at, log }: Options = {}): Promise<ScratchHouse> => {
  const data = await mkdtemp(join(tmpdir(), 'connex-house-'));
  const env = { ...process.env, CONNEX_DATA: data, CONNEX_PORT_BASE: String(await freeBase()) };
  for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'KAFKA_BROKERS', 'CONNEX_URL', 'CONNEX_TOKEN'])
    delete (env as NodeJS.ProcessEnv)[name];

  const connex = (...words: readonly string[]) => run(env, words);
  const status = async () => JSON.parse((await connex('status', '--json')).output) as Status;
  const supervisor = spawn(
    process.execPath,
    [command, 'up', '--house', 'scratch', ...(kafka ? ['--kafka'] : []), ...(at ? ['--at', at] : [])],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said: string[] = [];
  for (const out of [supervisor.stdout, supervisor.stderr])
    out.on('data', (bytes: Buffer) => {
      said.push(bytes.toString());
      log?.(bytes.toString());
    });

  const takeDown = async () => {
    await ended(supervisor);
    await rm(data, { recursive: true, force: true });
  };
  try {
    await untilReady(supervisor, status);
  } catch (fault) {
    await takeDown();
    throw new Error(`The scratch house did not become ready: ${String(fault)}\n${said.join('').slice(-4_000)}`);
  }
  const { addresses } = await readJson<{ addresses: Record<string, string> }>(join(data, 'run.json'));
  const tokens = await readJson<Record<string, string>>(join(data, 'houses', 'scratch', 'tokens.json'));
  return { addresses, tokens, env, connex, status, takeDown };
};

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

const untilReady = async (supervisor: ChildProcess, status: () => Promise<Status>) => {
  const since = performance.now();
  while (performance.now() - since < readyWithin) {
    if (supervisor.exitCode !== null) throw new Error(`it ended with ${supervisor.exitCode}`);
    const { ready } = await status().catch(() => ({ ready: false }));
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`it was not ready within ${readyWithin / 1_000} s`);
};

const run = (env: NodeJS.ProcessEnv, words: readonly string[]) =>
  new Promise<{ code: number; output: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const timeout = setTimeout(() => child.kill('SIGKILL'), 300_000);
    let output = '';
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timeout);
      resolve({ code: code ?? 1, output });
    });
  });

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const impatient = setTimeout(() => child.kill('SIGKILL'), 40_000);
    child.on('exit', () => {
      clearTimeout(impatient);
      resolve();
    });
    child.kill('SIGTERM');
  });

/** Ten ports in a row that are free now, above those of a house that people use. */
const freeBase = async (): Promise<number> => {
  for (let base = 7_600 + (process.pid % 200) * 10; base < 30_000; base += 10) {
    const free = await Promise.all(Array.from({ length: 10 }, (_, n) => isFree(base + n)));
    if (free.every(Boolean)) return base;
  }
  throw new Error('No ten ports in a row are free on this machine.');
};

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
