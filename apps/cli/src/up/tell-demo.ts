import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice, checkoutRoot } from '@connex/infra-local';
import { demoNow } from './birth.js';

type Telling = {
  readonly folder: string;
  readonly runFile: string;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
};

const mark = 'demo-is-told';

/** Tells the demo's stories once in the life of a house. One that was interrupted is told again, and repeats nothing. */
export const tellDemo = async ({ folder, runFile, log, signal }: Telling): Promise<void> => {
  if (existsSync(join(folder, mark)) || signal.aborted) return;
  const teller = join(checkoutRoot(), 'test', 'dist', 'stories', 'demo.main.js');
  if (!existsSync(teller)) throw new Advice('the demo is not built; run `npm run build`');
  log("telling the demo's stories: ten cases, four weeks, through every part");
  const code = await run([teller, demoNow(folder), runFile, join(folder, 'tokens.json')], signal);
  if (signal.aborted) return;
  if (code !== 0) throw new Advice(`the demo could not be told (its teller ended with ${code})`);
  writeFileSync(join(folder, mark), '');
};

/** What the teller prints goes to stderr, as all progress does. */
const run = (args: readonly string[], signal: AbortSignal): Promise<number | null> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', process.stderr, process.stderr], signal });
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
