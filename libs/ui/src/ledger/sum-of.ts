import type { LedgerEntry } from '@connex/domain';

/** Whole minutes: counted, held by someone else, and closed. */
export type Minutes = { readonly counted: number; readonly held: number; readonly closed: number };

/** What a fact began, and who held the time from then on. */
export type SumPart = Minutes & {
  /** RFC 3339 */
  readonly from: string;
  readonly openedBy: LedgerEntry['openedBy'];
};

export type LedgerSum = { readonly rows: readonly SumPart[]; readonly total: Minutes; readonly together: number };

type Seconds = Minutes;
const columns = ['counted', 'held', 'closed'] as const;
const nothing: Seconds = { counted: 0, held: 0, closed: 0 };

const columnOf = ({ counted, kind }: LedgerEntry) => {
  if (counted) return 'counted';
  return kind === 'PAUSE' ? 'held' : 'closed';
};

const grouped = (entries: readonly LedgerEntry[]): readonly (readonly LedgerEntry[])[] =>
  entries.reduce<readonly (readonly LedgerEntry[])[]>((groups, entry) => {
    const last = groups.at(-1);
    if (last?.[0]?.openedBy.id !== entry.openedBy.id) return [...groups, [entry]];
    return [...groups.slice(0, -1), [...last, entry]];
  }, []);

const added = (sum: Seconds, entries: readonly LedgerEntry[]): Seconds =>
  entries.reduce((so, entry) => {
    const column = columnOf(entry);
    return { ...so, [column]: Math.round((so[column] + entry.seconds) * 1000) / 1000 };
  }, sum);

const each = (minutesOf: (column: (typeof columns)[number]) => number): Minutes => ({
  counted: minutesOf('counted'),
  held: minutesOf('held'),
  closed: minutesOf('closed'),
});

const cut = (seconds: number) => Math.floor(seconds / 60);

/**
 * A ledger as rows of `.sum`, one for each fact that changed who held the time, and their total. All in whole minutes,
 * cut and never rounded, and cut so that what is shown adds up: each column to its total, the totals to `together`.
 */
export const sumOf = (entries: readonly LedgerEntry[]): LedgerSum => {
  const rows: SumPart[] = [];
  let before = nothing;
  for (const group of grouped(entries)) {
    const after = added(before, group);
    const [first] = group as [LedgerEntry];
    const from = before;
    const minutes = each((column) => cut(after[column]) - cut(from[column]));
    rows.push({ from: first.from, openedBy: first.openedBy, ...minutes });
    before = after;
  }
  const total = each((column) => cut(before[column]));
  return { rows, total, together: total.counted + total.held + total.closed };
};

/** Goal − used + from the end of the goal to closing time = left; in whole minutes, so that what is shown adds up. */
export type LeftSum = {
  readonly goal: number;
  readonly used: number;
  readonly toClosing: number;
  readonly left: number;
};

/**
 * The way from a goal to the time left, from working seconds; what is over is less than nothing. `toClosing` is there because
 * a clock is due when its last day closes: it is counted to the second, so that no minute that has begun shows in it.
 */
export const leftSum = (seconds: { readonly goal: number; readonly used: number; readonly left: number }): LeftSum => {
  const [goal, used] = [cut(seconds.goal), cut(seconds.used)];
  const toClosing = cut(Math.round((seconds.left - seconds.goal + seconds.used) * 1000) / 1000);
  return { goal, used, toClosing, left: goal - used + toClosing };
};
