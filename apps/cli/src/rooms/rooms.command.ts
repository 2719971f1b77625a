import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from '@connex/infra-local';
import type { Registers } from '../command.js';

/** Runs a program of the test house with our own terminal, and leaves with its exit code. */
const enter = (room: string, program: string, words: readonly string[]) =>
  new Promise<void>((resolve, reject) => {
    const file = join(checkoutRoot(), 'test', 'dist', room, `${program}.main.js`);
    if (!existsSync(file)) return reject(new Error(`This needs a checkout of connex with its tests built (${room}).`));
    const child = spawn(process.execPath, [file, ...words], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });

/** `connex stories run`: the acceptance scenarios, told in a house of their own. */
export const stories: Registers = (program) => {
  program
    .command('stories')
    .description('Tells the acceptance stories in a scratch house and checks every instant in them.')
    .command('run [names...]')
    .description('Tells the named stories (S01 …), or all of them.')
    .option('--all', 'every story')
    .option('--json', 'print { passed, failed, stories } as JSON')
    .action((names: readonly string[], { json }: { json?: boolean }) =>
      enter('stories', 'run', [...names, ...(json ? ['--json'] : [])]),
    );
};

/** `connex bench <what>`: figures as ratios and times, each with its goal; leaves with 1 when one falls short. */
export const bench: Registers = (program) => {
  program
    .command('bench <what>')
    .description(
      'Measures `log`, `path`, `start`, `time`, `windows` or `what-if` and prints a line for each figure, with its goal.',
    )
    .option('--json', 'print the figures as JSON')
    .action((what: string, { json }: { json?: boolean }) =>
      enter('bench', 'bench', [what, ...(json ? ['--json'] : [])]),
    );
};

/** `connex lab <drill>`: bad days on purpose. */
export const lab: Registers = (program) => {
  program
    .command('lab <drill>')
    .description('Breaks a scratch house on purpose: `smoke` kills each part in turn under load.')
    .option('--json', 'print the outcome as JSON')
    .action((drill: string, { json }: { json?: boolean }) => enter('lab', drill, json ? ['--json'] : []));
};
