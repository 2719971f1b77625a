import { countedBy, isOpen, isOwed, type Outcome } from './outcome.js';
import type { Pair } from './pair.js';
import type { Both, Histogram } from './told-again.js';

const day = 86_400_000;
const edges = [-20, -10, -5, -2, -1, 0, 1, 2, 5, 10, 20];

type Counts = { readonly is: number[]; readonly would: number[] };
type Counted = { readonly title: string; readonly ended: Counts; readonly running: Counts };

const none = (): Counts => ({ is: binsOf(), would: binsOf() });
const binsOf = () => Array.from({ length: edges.length + 1 }, () => 0);

/** How far clocks are from their due instants, code by code, as they are and as they would be. */
export const histogramOf = (now: string) => {
  const byCode = new Map<string, Counted>();

  const count = (clock: Outcome | undefined, side: keyof Both): void => {
    if (!isOwed(clock)) return;
    const counted = byCode.get(clock.clock) ?? { title: clock.title, ended: none(), running: none() };
    byCode.set(clock.clock, counted);
    const slack = (Date.parse(clock.dueAt) - Date.parse(countedBy(clock, now))) / day;
    const bin = edges.findIndex((edge) => slack < edge);
    counted[isOpen(clock) ? 'running' : 'ended'][side][bin < 0 ? edges.length : bin]! += 1;
  };

  return {
    add({ is, would }: Pair): void {
      count(is, 'is');
      count(would, 'would');
    },
    result: (): Histogram => ({
      edges,
      clocks: [...byCode]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([clock, counted]) => ({ clock, ...counted })),
    }),
  };
};
