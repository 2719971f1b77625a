import { Command } from 'commander';
import { commands } from './commands.js';

/** The whole of `connex`, before it has been told anything. */
export const connexProgram = (): Command => {
  const program = new Command('connex')
    .description('Runs a house of connex on this machine, and speaks with it.')
    .showHelpAfterError('(add --help for what may be said here)')
    .version('0.1.0');
  for (const register of commands) register(program);
  return program;
};
