import type { Registers } from './command.js';
import { board } from './board/board.command.js';
import { calendar } from './calendar/calendar.command.js';
import { cases } from './cases/cases.command.js';
import { clock } from './clock/clock.command.js';
import { asOf } from './insight/as-of.command.js';
import { since } from './insight/since.command.js';
import { whatIf } from './insight/what-if.command.js';
import { doctor } from './doctor/doctor.command.js';
import { down } from './down/down.command.js';
import { policy } from './policy/policy.command.js';
import { status } from './status/status.command.js';
import { bench, lab, stories } from './rooms/rooms.command.js';
import { time } from './time/time.command.js';
import { token } from './token/token.command.js';
import { up } from './up/up.command.js';
import { verify } from './verify/verify.command.js';
import { rebuild } from './rebuild/rebuild.command.js';

/** Every command of `connex`, in the order in which `--help` shows them. A new one is a folder and a line here. */
export const commands: readonly Registers[] = [
  up,
  down,
  status,
  doctor,
  board,
  cases,
  clock,
  asOf,
  since,
  whatIf,
  calendar,
  policy,
  time,
  token,
  stories,
  verify,
  rebuild,
  bench,
  lab,
];
