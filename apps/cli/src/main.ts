import { Command } from 'commander';
import { commands } from './commands.js';
import { sayFault } from './fault.js';

const program = new Command('connex')
  .description('Runs a house of connex on this machine, and speaks with it.')
  .showHelpAfterError('(add --help for what may be said here)')
  .version('0.1.0');

for (const register of commands) register(program);

/** A reader that went away (`connex … | head`) is not a fault. */
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit();
});

await program.parseAsync().catch(sayFault);
