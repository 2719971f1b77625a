import type { Command } from 'commander';

/**
 * Adds one command, with its options and its action, to the program. An action says a fault that a person can mend
 * by throwing `Advice`; it sets `process.exitCode` where its answer is "no".
 */
export type Registers = (program: Command) => void;
