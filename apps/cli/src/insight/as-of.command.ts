import { instantFrom } from '@connex/insight';
import type { CaseOverview } from '@connex/read-models';
import { boardLines, type BoardRow } from '../board/board-lines.js';
import { findCase } from '../cases/find-case.js';
import { inBerlin } from '../cases/show.js';
import type { Registers } from '../command.js';
import { calendarsOf } from '../door/calendars-of.js';
import { doorOf } from '../door/door-of.js';
import { expectGood } from '../door/say.js';
import { asking, print, type Asking } from '../terminal/print.js';

type Options = Asking & { readonly known: string };

/** `connex as-of <instant> [<case>]`: the board, or one case, as it stood at an instant. */
export const asOf: Registers = (program) => {
  asking(program.command('as-of <instant> [case]'), 'who asks')
    .description('Shows the board, or one case, as it stood at an instant: as known then, or as known now.')
    .option('--known <then|now>', 'as it was known then, or as it is known now', 'then')
    .action(async (typed: string, named: string | undefined, { as, json, known }: Options) => {
      const asOf = instantFrom(typed);
      const door = doorOf(as);
      const query = { asOf, known };
      const stream = named === undefined ? undefined : await findCase(door, named);
      const board = expectGood(await door.view('sla-board', { ...query, ...(stream && { stream }) }));
      const one = stream === undefined ? undefined : expectGood(await door.one('case-overview', stream, query));
      const rows = board.rows.map(({ row }) => row as BoardRow);
      const calendars = await calendarsOf(
        door,
        rows.map(({ calendar }) => calendar),
      );
      const answer = { asOf, known, ...(one && { case: one.row }), rows };
      print(json, answer, [
        `As of ${inBerlin(asOf)}, as known ${known}:`,
        ...(one ? caseLines(one.row as CaseOverview) : []),
        ...boardLines(rows, { colours: false, now: asOf, calendars }),
      ]);
    });
};

const caseLines = ({ nickname, stage, ball, nextDue, openQuestions }: CaseOverview): readonly string[] => [
  `${nickname} stood at ${stage.toLowerCase().replaceAll('_', ' ')}; the ball was with ${ball}.`,
  ...(nextDue ? [`Due first: ${nextDue.clockId}, ${inBerlin(nextDue.dueAt)}.`] : []),
  ...openQuestions.map(
    ({ text, askedAt }) =>
      `Open since ${inBerlin(askedAt)}: ${(text as string | undefined) ?? 'a question that you may not read'}`,
  ),
];
