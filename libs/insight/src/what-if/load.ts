import { isLate, isOpen, isOwed, type Outcome } from './outcome.js';
import type { Pair } from './pair.js';
import type { Both, Load } from './told-again.js';

const day = 86_400_000;
const week = 7 * day;
/** So many weeks before the house's, and after. */
const eitherSide = 26;
/** 1970 began on a Thursday. */
const mondayOf = (instant: number) => Math.floor((instant + 3 * day) / week) * week - 3 * day;

type Owed = {
  readonly due: { readonly is: number[]; readonly would: number[] };
  readonly missed: { is: number; would: number };
};

/** What the owners of clocks have to do by when, as it is and as it would be. */
export const loadOf = (now: string) => {
  const first = mondayOf(Date.parse(now)) - eitherSide * week;
  const weeks = Array.from({ length: 2 * eitherSide + 1 }, (_, index) => first + index * week);
  const none = (): Owed => ({
    due: { is: weeks.map(() => 0), would: weeks.map(() => 0) },
    missed: { is: 0, would: 0 },
  });
  const byOwner = new Map<string, Owed>();

  const count = (clock: Outcome | undefined, side: keyof Both): void => {
    if (!isOwed(clock)) return;
    const owed = byOwner.get(clock.owner) ?? none();
    byOwner.set(clock.owner, owed);
    const place = Math.floor((Date.parse(clock.dueAt) - first) / week);
    if (place >= 0 && place < weeks.length) owed.due[side][place]! += 1;
    if (isOpen(clock) ? isLate(clock, now) : clock.met === false) owed.missed[side] += 1;
  };

  return {
    add({ is, would }: Pair): void {
      count(is, 'is');
      count(would, 'would');
    },
    result: (): Load => ({
      weeks: weeks.map((monday) => new Date(monday).toISOString().slice(0, 10)),
      owners: [...byOwner]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([owner, owed]) => ({ owner, ...owed })),
    }),
  };
};
