import type { Recorded } from '@connex/domain';
import { whyMoved, type Between, type CaseSince, type House, type MovedDate } from '@connex/insight';

/** A due date that moved, with the reason in one sentence; without one for a reader who may not see the facts behind it. */
export type ToldDate = MovedDate & { readonly why?: string };
export type ToldCase = Omit<CaseSince, 'moved'> & { readonly moved: readonly ToldDate[] };

/** Why each due date of a case moved that did. */
export const withReasons = (told: CaseSince, facts: readonly Recorded[], between: Between, house: House): ToldCase => ({
  ...told,
  moved: told.moved.map((date) => {
    const why = sentenceOf(() => whyMoved(facts, date.clockId, between, house));
    return why === undefined ? date : { ...date, why };
  }),
});

/** Whoever may not read what a clock counts by cannot be told why it moved, only that it did. */
const sentenceOf = (ask: () => ReturnType<typeof whyMoved>): string | undefined => {
  try {
    const { moved, sentence } = ask();
    return moved ? sentence : undefined;
  } catch {
    return undefined;
  }
};
