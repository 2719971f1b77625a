import { isOpen, type Owed } from './outcome.js';
import type { Both, Load } from './told-again.js';

const day = 86_400_000;
const week = 7 * day;
/** So many weeks before the house's, and after. */
const eitherSide = 26;
/** 1970 began on a Thursday. */
const mondayOf = (instant: number) => Math.floor((instant + 3 * day) / week) * week - 3 * day;

type Work = {
  readonly due: { readonly is: number[]; readonly would: number[] };
  readonly missed: { is: number; would: number };
};

/** What the owners of clocks have to do by when, as it is and as it would be. */
export const loadOf = (now: string) => {
  const first = mondayOf(Date.parse(now)) - eitherSide * week;
  const weeks = Array.from({ length: 2 * eitherSide + 1 }, (_, index) => first + index * week);
  const none = (): Work => ({
    due: { is: weeks.map(() => 0), would: weeks.map(() => 0) },
    missed: { is: 0, would: 0 },
  });
  const byOwner = new Map<string, Work>();

  return {
    add({ outcome, due, counted }: Owed, side: keyof Both): void {
      const work = byOwner.get(outcome.owner) ?? none();
      byOwner.set(outcome.owner, work);
      const place = Math.floor((due - first) / week);
      if (place >= 0 && place < weeks.length) work.due[side][place]! += 1;
      if (isOpen(outcome) ? counted > due : outcome.met === false) work.missed[side] += 1;
    },
    result: (): Load => ({
      weeks: weeks.map((monday) => new Date(monday).toISOString().slice(0, 10)),
      owners: [...byOwner]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([owner, work]) => ({ owner, ...work })),
    }),
  };
};
