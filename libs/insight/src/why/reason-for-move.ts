import type { FactRef } from '@connex/domain';

/** A fact that moved a due date, with its instant and its meaning in words. */
export type MovingFact = FactRef & { readonly at: string; readonly words: string; readonly by: string };

/** Why a due date is another one than it was: the smallest set of facts without which it would be the old one. */
export type WhyMoved = {
  readonly clockId: string;
  readonly moved: boolean;
  readonly before: string | null;
  readonly after: string | null;
  readonly facts: readonly MovingFact[];
  /** `facts` is the smallest set of all; else of whole appends, where there were more than twelve candidates. */
  readonly exact: boolean;
  readonly sentence: string;
};
