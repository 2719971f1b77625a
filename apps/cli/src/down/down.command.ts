import { foldersOf } from '@connex/infra-local';
import type { Registers } from '../command.js';
import { takeDown } from './take-down.js';

/** `connex down`: stops the house that runs here; its data stays. */
export const down: Registers = (program) => {
  program
    .command('down')
    .description('Stops the house that runs here, in reverse order of its start. Its data stays.')
    .option('--json', 'print what was stopped as JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const log = (line: string) => process.stderr.write(`${line}\n`);
      const taken = await takeDown(foldersOf().runFile, log);
      const said =
        taken.house === null ? 'Nothing was running here.' : `Stopped: ${taken.stopped.join(', ') || 'nothing'}.`;
      process.stdout.write(json ? `${JSON.stringify(taken)}\n` : `${said}\n`);
    });
};
