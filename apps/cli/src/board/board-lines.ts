/** What the terminal needs of a row of the SLA board. Instants are RFC 3339. */
export type BoardRow = {
  readonly nickname: string;
  readonly clock: string;
  readonly title: string;
  readonly state: 'RUNNING' | 'PAUSED';
  readonly dueAt: string | null;
  readonly ball: string;
  readonly track: string;
  readonly pauseReason: string | null;
  readonly lastRung: string | null;
  readonly ownerRole: string;
  readonly ownerPerson: string | null;
  readonly provisional: boolean;
  readonly breached: boolean;
};

/** The vocabulary of clock states: one for screen, print, mail and terminal. */
const words = {
  breached: { sign: '⚑', word: 'over', colour: 31 },
  dueSoon: { sign: '◔', word: 'due soon', colour: 33 },
  running: { sign: '▸', word: 'running', colour: 32 },
  paused: { sign: '‖', word: 'paused', colour: 36 },
} as const;
type State = keyof typeof words;

const day = 86_400_000;

/** Due soon: the last fifth of the target has begun (the 80 % rung rang), or less than a day is left. */
const stateOf = ({ breached, state, lastRung, dueAt }: BoardRow, now: number): State => {
  if (breached) return 'breached';
  if (state === 'PAUSED') return 'paused';
  if (dueAt === null) return 'running';
  return lastRung === '80' || Date.parse(dueAt) - now < day ? 'dueSoon' : 'running';
};

const urgency: Readonly<Record<State, number>> = { breached: 0, dueSoon: 1, running: 2, paused: 3 };

/** At-risk first: overruns, longest first; then what is due next; then what stands. Clocks without a target last. */
export const atRiskFirst = (rows: readonly BoardRow[], now: string): readonly BoardRow[] => {
  const at = Date.parse(now);
  const rank = (row: BoardRow) => (row.dueAt === null ? 9 : urgency[stateOf(row, at)]);
  const due = ({ dueAt }: BoardRow) => (dueAt === null ? Infinity : Date.parse(dueAt));
  return [...rows].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      due(one) - due(other) ||
      one.nickname.localeCompare(other.nickname) ||
      byClock(one, other),
  );
};

const byClock = (one: BoardRow, other: BoardRow) => one.clock.localeCompare(other.clock);

/** `1 d 5 h over` or `2 h 55 m`: wall time to the due instant, in two units at most. */
export const left = (dueAt: string, now: string): string => {
  const span = Math.abs(Date.parse(dueAt) - Date.parse(now));
  const [days, hours, minutes] = [
    Math.floor(span / day),
    Math.floor((span % day) / 3_600_000),
    Math.floor((span % 3_600_000) / 60_000),
  ];
  const text = days > 0 ? `${days} d ${hours} h` : hours > 0 ? `${hours} h ${minutes} m` : `${minutes} m`;
  return Date.parse(dueAt) < Date.parse(now) ? `${text} over` : text;
};

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

type Paint = { readonly colours: boolean; readonly now: string };

const painted = (text: string, colour: number, { colours }: Paint) =>
  colours ? `\u001b[${colour}m${text}\u001b[0m` : text;

/** What stands in the column "Left": the time that is left, or why the clock stands. */
const remaining = ({ dueAt, pauseReason }: BoardRow, state: State, now: string): string => {
  if (dueAt === null) return '–';
  return state === 'paused' ? `paused: ${inWords(pauseReason ?? '')}` : left(dueAt, now);
};

const inWords = (code: string) => code.toLowerCase().replaceAll('_', ' ');

const dueOf = ({ dueAt, provisional }: BoardRow) =>
  dueAt === null ? 'no target' : `${inBerlin.format(Date.parse(dueAt))}${provisional ? '?' : ''}`;

const boardLine = (row: BoardRow, paint: Paint): string => {
  const state = row.dueAt === null ? 'running' : stateOf(row, Date.parse(paint.now));
  const { sign, colour } = words[state];
  const line = cells([
    row.nickname,
    `${row.clock} ${inWords(row.title)}`,
    dueOf(row),
    `${sign} ${remaining(row, state, paint.now)}`,
    inWords(row.ball),
    row.ownerPerson ?? row.ownerRole,
  ]);
  return painted(line, colour, paint);
};

/** The whole board as lines: tiles, a head, and a line for each open clock, at-risk first. */
export const boardLines = (rows: readonly BoardRow[], paint: Paint): readonly string[] => {
  const now = Date.parse(paint.now);
  const count = (state: State) => rows.filter((row) => row.dueAt !== null && stateOf(row, now) === state).length;
  const tiles = (['breached', 'dueSoon', 'running', 'paused'] as const).map(
    (state) => `${count(state)} ${words[state].sign} ${words[state].word}`,
  );
  const head = cells(['Case', 'Clock', 'Due (Berlin)', 'Left', 'Ball', 'Owner']);
  return [
    `SLA board   ${inBerlin.format(now)} Berlin   ${tiles.join('   ')}`,
    '',
    painted(head, 1, paint),
    ...atRiskFirst(rows, paint.now).map((row) => boardLine(row, paint)),
    ...(rows.length === 0 ? ['No open clocks.'] : []),
  ];
};
