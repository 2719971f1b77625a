import type { Registers } from '../command.js';
import { statusLines } from './status-lines.js';
import { statusOfHouse } from './status-of-house.js';

/** `connex status`: every part of the house that runs here. Exit code 0 only when all of them are ready. */
export const status: Registers = (program) => {
  program
    .command('status')
    .description('Shows every part of the house that runs here; leaves with 0 only when all are ready.')
    .option('--json', 'print it as JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const found = await statusOfHouse();
      process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : `${statusLines(found).join('\n')}\n`);
      process.exitCode = found.ready ? 0 : 1;
    });
};
