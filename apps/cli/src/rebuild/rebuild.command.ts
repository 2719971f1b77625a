import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkoutRoot } from '@connex/infra-local';
import type { Registers } from '../command.js';
import { databaseHere } from '../door/identity.js';

/** `connex rebuild <view>`: told again from the log beside the old one, and switched when it has caught up. */
export const rebuild: Registers = (program) => {
  program
    .command('rebuild <view>')
    .description('Builds a view again from the log, beside the one that is read, and switches in one step.')
    .option('--json', 'as JSON')
    .action(async (view: string, { json }: { json?: boolean }) => {
      const databaseUrl = databaseHere();
      if (!databaseUrl) throw new Error('No house runs here. Start one with `npm start`, or set DATABASE_URL.');
      const program = join(checkoutRoot(), 'apps', 'projector', 'dist', 'main.js');
      const child = spawn(process.execPath, [program, 'rebuild', view, ...(json ? ['--json'] : [])], {
        stdio: 'inherit',
        env: { ...process.env, DATABASE_URL: databaseUrl },
      });
      process.exitCode = await new Promise<number>((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code) => resolve(code ?? 1));
      });
    });
};
