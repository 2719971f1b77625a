import type { Histogram } from '@connex/insight';

/** What a count is by the rules in force, and what it would be. */
export type Pair = { readonly is: number; readonly would: number };

/** Clocks that are about as far from their due date: `late` before it, in words, and how many. */
export type Bin = Pair & { readonly words: string; readonly late: boolean };

const between = (least: number, most: number): string => {
  if (least === 0) return most === 1 ? 'up to a day' : `up to ${most} days`;
  return `${least} to ${most} days`;
};

const distance = (least: number | undefined, most: number | undefined): string => {
  if (least === undefined) return `more than ${-most!} days`;
  if (most === undefined) return least === 1 ? 'a day and more' : `${least} days and more`;
  return most <= 0 ? between(-most, -least) : between(least, most);
};

/** A bin in words, by the edges it lies between: `2 to 5 days late`, `up to a day to spare`. */
const binInWords = (least: number | undefined, most: number | undefined): string =>
  `${distance(least, most)} ${most !== undefined && most <= 0 ? 'late' : 'to spare'}`;

const added = (lists: readonly (readonly number[])[], place: number) =>
  lists.reduce((sum, list) => sum + (list[place] ?? 0), 0);

/** How far clocks are from their due dates, those of one code or all, ended and running ones together. */
export const spreadOf = ({ edges, clocks }: Histogram, code?: string): readonly Bin[] => {
  const counted = clocks.filter(({ clock }) => code === undefined || clock === code);
  const all = counted.flatMap(({ ended, running }) => [ended, running]);
  const bins = [undefined, ...edges].map((least, place) => ({
    words: binInWords(least, edges[place]),
    late: (edges[place] ?? 1) <= 0,
    is: added(
      all.map(({ is }) => is),
      place,
    ),
    would: added(
      all.map(({ would }) => would),
      place,
    ),
  }));
  return bins;
};

/** Codes of the clocks whose spread would be another one. */
export const spreadDiffers = (histogram: Histogram): readonly string[] =>
  histogram.clocks
    .filter(({ clock }) => spreadOf(histogram, clock).some(({ is, would }) => is !== would))
    .map(({ clock }) => clock);
