import type { Registers } from './command.js';

/** Every command of `connex`, in the order in which `--help` shows them. A new one is a folder and a line here. */
export const commands: readonly Registers[] = [];
