import type { SlaBoard } from './sla-board.view.js';

type Noted = {
  readonly consumedSeconds: number;
  readonly countsFrom: string | null;
  /** A new target or calendar begins another count, and lets the clock run on. */
  readonly runsSince?: string | null;
  /** When it was due last: a clock that stands has no date, and one that counts on shows the old one. */
  readonly wasDue: string | null;
  readonly dueBefore?: string | null;
  readonly pauseReason?: string | null;
  readonly lastRung?: string;
  readonly lastLevel?: SlaBoard['lastLevel'];
};

/** What the board notes of each clock, by its id, beside what the clock keeper remembers. */
export type ClockNotes = Readonly<Record<string, Noted>>;

/** Where the counting of a clock stands. */
export const counted = (
  notes: ClockNotes,
  clockId: string,
  count: Omit<Noted, 'wasDue'> & Partial<Pick<Noted, 'wasDue'>>,
): ClockNotes => ({
  ...notes,
  [clockId]: { wasDue: null, ...notes[clockId], ...count },
});

/** A due instant that moved is shown beside the new one. */
export const movedTo = (notes: ClockNotes, clockId: string, dueAt: string | null) => {
  const wasDue = notes[clockId]?.wasDue ?? null;
  return { wasDue: dueAt, dueBefore: wasDue === dueAt ? (notes[clockId]?.dueBefore ?? null) : wasDue };
};

/** The rung that rang last; a rung without a level keeps the one that was reached. */
export const rang = (
  notes: ClockNotes,
  clockId: string,
  rung: string,
  level: SlaBoard['lastLevel'] | undefined,
): ClockNotes => {
  const noted = notes[clockId];
  if (!noted) return notes;
  return { ...notes, [clockId]: { ...noted, lastRung: rung, lastLevel: level ?? noted.lastLevel ?? null } };
};
