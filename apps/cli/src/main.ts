import { sayFault } from './fault.js';
import { connexProgram } from './program.js';

/** A reader that went away (`connex … | head`) is not a fault. */
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit();
});

await connexProgram().parseAsync().catch(sayFault);
