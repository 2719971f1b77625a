import type { Registers } from '../command.js';
import { doorOf } from '../door/door-of.js';
import { boardLines } from './board-lines.js';
import { openBoard } from './open-board.js';
import { asking, print, type Asking } from '../terminal/print.js';

type Options = Asking & { readonly once?: boolean };

const clearScreen = '\u001b[2J\u001b[H';

/** `connex board`: every open clock, at-risk first, moving when anything happens. */
export const board: Registers = (program) => {
  asking(program.command('board'), 'whose eyes to see it with', 'print the rows as JSON and leave')
    .description('Shows the SLA board: every open clock, at-risk first, live.')
    .option('--once', 'print it once and leave')
    .action(async ({ as, once, json }: Options) => {
      const board = await openBoard(doorOf(as));
      const colours = process.stdout.isTTY && !process.env['NO_COLOR'];
      const paint = () => ({
        colours,
        now: board.now(),
        calendars: board.calendars(),
        ...(process.stdout.isTTY && { width: process.stdout.columns }),
      });
      const draw = () => boardLines(board.rows(), paint()).join('\n');

      if (json) print(json, { now: board.now(), rows: board.rows() }, []);
      else if (once || !process.stdout.isTTY) process.stdout.write(`${draw()}\n`);
      else
        await board.follow((stale) =>
          process.stdout.write(
            `${clearScreen}${draw()}\n\n${stale ? 'The line is cut; trying again …' : 'live · Ctrl-C leaves'}\n`,
          ),
        );
    });
};
