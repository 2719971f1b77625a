import { isLate, isOpen, type Outcome } from './outcome.js';
import type { Flip, RunningShift, Shift } from './told-again.js';

/** A clock as it is on record, and as it would be; one of them may be missing. One that is not touched is both. */
export type Pair = { readonly is?: Outcome; readonly would?: Outcome };

/** A case as it would be told under the candidate, clock by clock. */
export type ToldCase = { readonly stream: string; readonly nickname: string; readonly pairs: readonly Pair[] };

export const pairsOf = (recorded: readonly Outcome[], otherwise: readonly Outcome[]): readonly Pair[] => {
  const would = new Map(otherwise.map((outcome) => [outcome.clockId, outcome]));
  const pairs = recorded.map((is): Pair => {
    const other = would.get(is.clockId);
    would.delete(is.clockId);
    return other ? { is, would: other } : { is };
  });
  return [...pairs, ...[...would.values()].map((outcome): Pair => ({ would: outcome }))];
};

/** Whether a clock waits on for something, on record; one that would begin only under the candidate does not. */
export const isRunning = ({ is }: Pair): boolean => is !== undefined && isOpen(is);

type Named = Pick<ToldCase, 'stream' | 'nickname'>;

const named = ({ stream, nickname }: Named, { is, would }: Pair) => {
  const { clockId, clock, title } = (is ?? would)!;
  return { stream, nickname, clockId, clock, title, dueAt: is?.dueAt ?? null, newDueAt: would?.dueAt ?? null };
};

const word = (met: boolean) => (met ? 'met' : 'missed');

type Way = Pick<Flip, 'from' | 'to'>;

export const flipped = (pair: Pair): Way | undefined => {
  const [is, would] = [pair.is?.met, pair.would?.met];
  if (typeof is !== 'boolean' || typeof would !== 'boolean' || is === would) return undefined;
  return { from: word(is), to: word(would) };
};

export const flipOf = (of: Named, pair: Pair, way: Way): Flip => ({ ...named(of, pair), ...way });

export const shifted = ({ is, would }: Pair): Shift['how'] | undefined => {
  if (!is) return 'appears';
  if (!would) return 'vanishes';
  return is.dueAt === would.dueAt ? undefined : 'moves';
};

export const shiftOf = (of: Named, pair: Pair, how: Shift['how']): Shift => ({ ...named(of, pair), how });

export const runningShift = (shift: Shift, pair: Pair, now: string): RunningShift => ({
  ...shift,
  late: isLate(pair.is, now),
  wouldBeLate: isLate(pair.would, now),
});
