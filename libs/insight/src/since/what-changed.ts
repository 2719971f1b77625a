import type { MovingFact } from '../why/reason-for-move.js';

/** A due date that is another one than it was. */
export type MovedDate = {
  readonly clockId: string;
  readonly title: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What happened in one case between two instants. */
export type CaseSince = {
  readonly stream: string;
  readonly nickname: string;
  /** What people did and what time rang out; the clocks' own bookkeeping is told by `moved`, `began` and `ended`. */
  readonly facts: readonly MovingFact[];
  readonly moved: readonly MovedDate[];
  readonly began: readonly MovedDate[];
  readonly ended: readonly (MovedDate & { readonly met: boolean | null })[];
  readonly breached: readonly MovedDate[];
};

/** What changed between two instants, by case; cases in which nothing did are left out. */
export type Since = { readonly from: string; readonly to: string; readonly cases: readonly CaseSince[] };
