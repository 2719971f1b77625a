import { timeBy, type Calendars } from '@connex/domain';
import {
  atRiskFirst,
  clockFigure,
  clockStates,
  type ClockFigure,
  type ClockState,
  type OpenClock,
} from '@connex/read-models';

/** What the terminal needs of a row of the SLA board. Instants are RFC 3339. */
export type BoardRow = OpenClock & {
  readonly nickname: string;
  readonly clock: string;
  readonly title: string;
  readonly ball: string;
  readonly pauseReason: string | null;
  readonly ownerRole: string;
  readonly ownerPerson: string | null;
  readonly calendar: string;
  readonly calendarVersion: number;
};

type Standing = Omit<BoardRow, 'state'> & ClockFigure;

type Paint = { readonly colours: boolean; readonly now: string; readonly calendars: Calendars };

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

const standingOf = (row: BoardRow, { now, calendars }: Paint): Standing => ({
  ...row,
  ...clockFigure(row, now, timeBy(calendars, row.calendar, row.calendarVersion)),
});

/** Every clock as it stands now, at-risk first. */
export const standingAtRiskFirst = (rows: readonly BoardRow[], paint: Paint): readonly Standing[] =>
  rows.map((row) => standingOf(row, paint)).toSorted(atRiskFirst);

const inBerlin = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  day: '2-digit',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

const columns = [16, 24, 20, 22, 12, 14] as const;
const cells = (texts: readonly string[]) =>
  texts.map((text, index) => text.slice(0, columns[index]).padEnd(columns[index] ?? 0)).join(' ');

const painted = (text: string, colour: number, { colours }: Paint) =>
  colours ? `\u001b[${colour}m${text}\u001b[0m` : text;

/** What stands in the column "Left": the time that is left, or why the clock stands. */
const remaining = ({ state, pauseReason, figure }: Standing): string =>
  state === 'paused' ? `paused: ${inWords(pauseReason ?? '')}` : figure;

const inWords = (code: string) => code.toLowerCase().replaceAll('_', ' ');

const dueOf = ({ dueAt, provisional }: Standing) =>
  dueAt === null ? 'no date' : `${inBerlin.format(Date.parse(dueAt))}${provisional ? '?' : ''}`;

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

const tileStates = ['over', 'soon', 'running', 'paused'] as const;

/** The whole board as lines: tiles, a head, and a line for each open clock, at-risk first. */
export const boardLines = (rows: readonly BoardRow[], paint: Paint): readonly string[] => {
  const standing = standingAtRiskFirst(rows, paint);
  const count = (state: ClockState) => standing.filter((row) => row.state === state).length;
  const tiles = tileStates.map((state) => `${count(state)} ${clockStates[state].sign} ${clockStates[state].word}`);
  const head = cells(['Case', 'Clock', 'Due (Berlin)', 'Left', 'Ball', 'Owner']);
  return [
    `SLA board   ${inBerlin.format(Date.parse(paint.now))} Berlin   ${tiles.join('   ')}`,
    '',
    painted(head, 1, paint),
    ...standing.map((row) => boardLine(row, paint)),
    ...(rows.length === 0 ? ['No open clocks.'] : []),
  ];
};
