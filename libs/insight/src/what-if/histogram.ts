import { isOpen, type Owed } from './outcome.js';
import type { Both, Histogram } from './told-again.js';

const day = 86_400_000;
const edges = [-20, -10, -5, -2, -1, 0, 1, 2, 5, 10, 20];

type Counts = { readonly is: number[]; readonly would: number[] };
type Counted = { readonly title: string; readonly ended: Counts; readonly running: Counts };

const none = (): Counts => ({ is: binsOf(), would: binsOf() });
const binsOf = () => Array.from({ length: edges.length + 1 }, () => 0);

/** How far clocks are from their due instants, code by code, as they are and as they would be. */
export const histogramOf = () => {
  const byCode = new Map<string, Counted>();

  return {
    add({ outcome, due, counted }: Owed, side: keyof Both): void {
      const { clock, title } = outcome;
      const of = byCode.get(clock) ?? { title, ended: none(), running: none() };
      byCode.set(clock, of);
      const slack = (due - counted) / day;
      const bin = edges.findIndex((edge) => slack < edge);
      of[isOpen(outcome) ? 'running' : 'ended'][side][bin < 0 ? edges.length : bin]! += 1;
    },
    result: (): Histogram => ({
      edges,
      clocks: [...byCode]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([clock, counted]) => ({ clock, ...counted })),
    }),
  };
};
