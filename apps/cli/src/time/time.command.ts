import type { Registers } from '../command.js';
import { answerLines } from './answer-lines.js';

const example = `
A line asks one question of one calendar, and each gets one line, in order:
  { "id": 1, "calendar": { "timezone": "Europe/Berlin", "hours": { "mon": [["09:00","17:00"]] }, "holidays": [],
    "breaks": { "2026-04-02": [["12:00","13:00"]] }, "shifts": { "2026-04-04": [["09:00","13:00"]] } }, "ask": … }

  "ask": "due", "from", "seconds", "pauses": [{ "from", "to"? }]   { id, at }
  "ask": "elapsed", "from", "to", "pauses"                         { id, seconds }
  "ask": "addDays", "from", "days", "snap": "endOfWorkingDay"      { id, at }
  "ask": "countDays", "from", "to"                                 { id, days }

A calendar and a pause have no other fields than these, and a field of a line that is one letter away from what it may
leave out ("pause", "holiday") is a slip of the pen: both are refused by name, as are pauses and snap where the ask does
not look at them. Fields of your own beside these ("note", "expect") are passed over.

Instants are RFC 3339 with their offset. A line that cannot be answered gets { id, problem: { code, detail } }, the
others still get their answers, and the exit code is 1.`;

/** `connex time`: working time for anybody, as JSON Lines from stdin to stdout; it needs no house. */
export const time: Registers = (program) => {
  program
    .command('time')
    .description('Answers questions of working time, as JSON Lines from stdin to stdout; needs no house.')
    .addHelpText('after', example)
    .action(async () => {
      if (!(await answerLines(process.stdin, process.stdout))) process.exitCode = 1;
    });
};
