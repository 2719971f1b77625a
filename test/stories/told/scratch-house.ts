import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { foundScratch } from '@connex/cli';
import { checkoutRoot, startHouse, type PartStatus } from '@connex/infra-local';

/** A house of its own for one run: real parts and processes in a temporary folder, on ports that nobody else has. */
export type ScratchHouse = {
  readonly addresses: Readonly<Record<string, string>>;
  readonly tokens: Readonly<Record<string, string>>;
  status(): Promise<readonly PartStatus[]>;
  /** Runs `npx connex …` against this house's database; answers its output and exit code. */
  connex(...words: readonly string[]): Promise<{ readonly code: number; readonly output: string }>;
  takeDown(): Promise<void>;
};

type Options = { readonly kafka?: boolean; readonly at?: string; readonly log?: (line: string) => void };

/** Where a story's clock stands at its birth: before the first of the scenarios. */
const beforeEveryStory = '2026-11-20T00:00:00.000Z';

/** Starts a new story house whose clock stands at `at`, ready for its first command. */
export const scratchHouse = async ({ kafka = false, at, log }: Options = {}): Promise<ScratchHouse> => {
  const founded = foundScratch(at ?? beforeEveryStory);
  const house = await startHouse({
    house: 'scratch',
    scratch: true,
    kafka,
    log: log ?? (() => undefined),
    found: founded.found,
  });
  const env = { ...process.env, DATABASE_URL: house.addresses.postgres };
  return {
    addresses: { ...house.addresses },
    tokens: founded.tokens(),
    status: () => house.status(),
    connex: (...words) => run(env, words),
    takeDown: () => house.stop(),
  };
};

const command = join(checkoutRoot(), 'apps', 'cli', 'bin', 'connex.mjs');
const patience = 300_000;

const run = (env: NodeJS.ProcessEnv, words: readonly string[]) =>
  new Promise<{ code: number; output: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const timeout = setTimeout(() => child.kill('SIGKILL'), patience);
    let output = '';
    for (const out of [child.stdout, child.stderr]) out.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timeout);
      resolve({ code: code ?? 1, output });
    });
  });
