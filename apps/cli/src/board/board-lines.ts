import type { Calendars } from '@connex/domain';
import {
  atRiskFirst,
  clockStates,
  countedStates,
  figureByCalendar,
  figureByTheWall,
  type ClockFigure,
  type ClockState,
  type OpenClock,
} from '@connex/read-models';
import { inBerlin } from '../cases/show.js';

/** What the terminal needs of a row of the SLA board. Instants are RFC 3339. */
export type BoardRow = OpenClock & {
  readonly nickname: string;
  readonly clock: string;
  readonly title: string;
  readonly ball: string;
  readonly pauseReason: string | null;
  readonly ownerRole: string;
  readonly ownerPerson: string | null;
  /** Nothing for a reader from whom the country, and with it the calendar, is kept. */
  readonly calendar?: string;
  readonly calendarVersion: number;
};

type Standing = Omit<BoardRow, 'state'> & ClockFigure;

/** `width`: of a terminal that is narrower than the board; lines end there, so that they do not wrap. */
type Paint = {
  readonly colours: boolean;
  readonly now: string;
  readonly calendars: Calendars;
  readonly width?: number;
};

const colours: Readonly<Record<ClockState, number>> = {
  over: 31,
  soon: 33,
  running: 32,
  provisional: 32,
  closed: 90,
  paused: 36,
  met: 32,
  'met-late': 31,
  cancelled: 90,
};

const standingOf = (row: BoardRow, paint: Paint): Standing => ({ ...row, ...figureOf(row, paint) });

/** Auditors and the Board see no calendars. */
const figureOf = (row: BoardRow, { now, calendars }: Paint): ClockFigure =>
  figureByCalendar(row, now, calendars) ?? figureByTheWall(row, now, 'not counted');

/** Every clock as it stands now, at-risk first. */
export const standingAtRiskFirst = (rows: readonly BoardRow[], paint: Paint): readonly Standing[] =>
  rows.map((row) => standingOf(row, paint)).toSorted(atRiskFirst);

const columns = [16, 24, 24, 22, 12, 14] as const;
const cells = (texts: readonly string[]) =>
  texts.map((text, index) => text.slice(0, columns[index]).padEnd(columns[index] ?? 0)).join(' ');

const painted = (text: string, colour: number, { colours, width }: Paint) => {
  const fitting = text.slice(0, width);
  return colours ? `\u001b[${colour}m${fitting}\u001b[0m` : fitting;
};

/** What stands in the column "Left": the time that is left, or why the clock stands. */
const remaining = ({ state, pauseReason, figure }: Standing): string =>
  state === 'paused' ? `paused: ${inWords(pauseReason ?? '')}` : figure;

const inWords = (code: string) => code.toLowerCase().replaceAll('_', ' ');

const dueOf = ({ dueAt, provisional }: Standing) =>
  dueAt === null ? 'no date' : `${inBerlin(dueAt)}${provisional ? '?' : ''}`;

const boardLine = (row: Standing, paint: Paint): string => {
  const line = cells([
    row.nickname,
    `${row.clock} ${inWords(row.title)}`,
    dueOf(row),
    `${clockStates[row.state].sign} ${remaining(row)}`,
    inWords(row.ball),
    row.ownerPerson ?? row.ownerRole,
  ]);
  return painted(line, colours[row.state], paint);
};

/** A line for each open clock, at-risk first. */
export const clockLines = (rows: readonly BoardRow[], paint: Paint): readonly string[] =>
  standingAtRiskFirst(rows, paint).map((row) => boardLine(row, paint));

const states = Object.keys(clockStates) as readonly ClockState[];

const tilesOf = (standing: readonly Standing[]): readonly string[] =>
  countedStates(standing, states).map(
    ({ state, count }) => `${count} ${clockStates[state].sign} ${clockStates[state].word}`,
  );

/** The whole board as lines: tiles, a head, and a line for each open clock, at-risk first. */
export const boardLines = (rows: readonly BoardRow[], paint: Paint): readonly string[] => {
  const standing = standingAtRiskFirst(rows, paint);
  const head = cells(['Case', 'Clock', 'Due (Berlin)', 'Left', 'Ball', 'Owner']);
  return [
    `SLA board   ${inBerlin(paint.now)} Berlin   ${tilesOf(standing).join('   ')}`,
    '',
    painted(head, 1, paint),
    ...standing.map((row) => boardLine(row, paint)),
    ...(rows.length === 0 ? ['No open clocks.'] : []),
  ];
};
