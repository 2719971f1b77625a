import type { Registers } from './command.js';
import { doctor } from './doctor/doctor.command.js';
import { down } from './down/down.command.js';
import { status } from './status/status.command.js';
import { up } from './up/up.command.js';

/** Every command of `connex`, in the order in which `--help` shows them. A new one is a folder and a line here. */
export const commands: readonly Registers[] = [up, down, status, doctor];
