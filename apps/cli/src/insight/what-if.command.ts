import type { Shift, Tried } from '@connex/insight';
import { inBerlin } from '../cases/show.js';
import type { Registers } from '../command.js';
import { doorOf } from '../door/door-of.js';
import { jsonIn } from '../door/given-files.js';
import { expectGood } from '../door/say.js';
import { asking, print, type Asking } from '../terminal/print.js';

type Options = Asking & { readonly policy?: string; readonly calendar?: string; readonly proposal?: string };

/** `connex what-if --policy F | --calendar F | --proposal ID`: every case told again under another rule. Nothing is written. */
export const whatIf: Registers = (program) => {
  asking(program.command('what-if'), 'who asks')
    .description('Tells every case again under another policy or calendar, and says what would differ. Writes nothing.')
    .option('--policy <file>', 'a whole policy document, JSON')
    .option('--calendar <file>', 'the next version of a calendar, JSON, as PublishCalendarVersion says it')
    .option('--proposal <id>', 'the policy that lies before the Board, by its approval; told to the Board in sums')
    .action(async ({ as, json, ...rules }: Options) => {
      const told = expectGood(await doorOf(as).whatIf<Tried>(await candidateIn(rules)));
      print(json, told, whatIfLines(told));
    });
};

const candidateIn = async ({ policy, calendar, proposal }: Omit<Options, keyof Asking>): Promise<object> => {
  if ([policy, calendar, proposal].filter((one) => one !== undefined).length !== 1)
    throw new Error('Name one rule to try: --policy <file>, --calendar <file> or --proposal <id>.');
  if (policy !== undefined) return { policy: await jsonIn(policy) };
  return calendar === undefined ? { proposal } : { calendar: await jsonIn(calendar) };
};

const line = ({ nickname, stream, clockId, dueAt, newDueAt }: Omit<Shift, 'how'>, word: string): string =>
  `  ${(nickname || stream).padEnd(16)} ${clockId.padEnd(7)} ${inBerlin(dueAt)} → ${inBerlin(newDueAt)}  ${word}`.trimEnd();

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

const late = { true: 'would be late by now', false: '' } as const;

/** What would differ, heading by heading; empty ones say so. */
export const whatIfLines = ({ warnings, cases, clocks, totals, flips, moved, running }: Tried): readonly string[] => [
  ...warnings.map((warning) => `It may be tried, but not put in force: ${warning}`),
  `${counted(cases, 'case')}, ${counted(clocks, 'clock')} told again. Nothing was written.`,
  `${counted(totals.metToMissed, 'met clock')} would have been missed, ${totals.missedToMet} missed ones met.`,
  ...flips.map((flip) => line(flip, `${flip.from} → ${flip.to}`)),
  `${counted(totals.moved, 'ended clock')} would have had another due date.`,
  ...moved.map((shift) => line(shift, shift.how)),
  `${counted(totals.running, 'running clock')} would be due at another instant.`,
  ...running.map((shift) => line(shift, shift.wouldBeLate && !shift.late ? late.true : late.false)),
];
