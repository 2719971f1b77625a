import { clockStates } from '@connex/read-models';
import { boardRow } from './board-row.js';
import type { Moment, StandingClock } from './standing.js';

/** What makes a program for tables read a cell as something to run. */
const runs = /^[=+\-@\t\r]/;

/**
 * One cell of a CSV file. Text that a program would take for a formula gets an apostrophe before it, so that it is
 * shown and not run; quotes are doubled (RFC 4180).
 */
export const csvCell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const text = runs.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table as CSV, for programs of any house: a mark of UTF-8 first, lines end in CR LF. */
export const csvOf = (lines: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;

const heads = [
  'Case',
  'Clock',
  'Title',
  'State',
  'Figure',
  'Working seconds left',
  'Working seconds over',
  'Due (UTC)',
  'Due (Berlin)',
  'Due before (UTC)',
  'Provisional',
  'Stage',
  'Track',
  'Ball',
  'Owner',
  'Calendar',
  'Calendar version',
];

const lineOf = (clock: StandingClock, moment: Moment): readonly (string | number)[] => {
  const { due, owner } = boardRow(clock, moment);
  const isOver = clock.state === 'over';
  return [
    clock.nickname,
    clock.clock,
    clock.title,
    clockStates[clock.state].word,
    clock.figure,
    isOver ? 0 : clock.seconds,
    isOver ? clock.seconds : 0,
    clock.dueAt ?? '',
    due,
    clock.dueBefore ?? '',
    clock.provisional ? 'yes' : 'no',
    clock.stage,
    clock.track,
    clock.ball,
    owner.title,
    clock.calendar,
    clock.calendarVersion,
  ];
};

/** The clocks of a board as they stand at a moment. The moment is in the file, since every figure depends on it. */
export const boardCsv = (clocks: readonly StandingClock[], moment: Moment): string =>
  csvOf([[`SLA board as of ${moment.now}`], heads, ...clocks.map((clock) => lineOf(clock, moment))]);

/** Hands a text to the reader as a file. */
export const handOver = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
