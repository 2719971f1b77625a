import type { Load } from '@connex/insight';
import type { Pair } from './spread.js';

/** A week by its Monday, and how many clocks of one owner are due in it. */
export type Week = Pair & { readonly monday: string };

/** What one owner has to do: week by week, in the fullest of them, and how many are late. */
export type Owed = {
  readonly owner: string;
  readonly weeks: readonly Week[];
  readonly fullest: Pair;
  readonly late: Pair;
};

const most = (counts: readonly number[]) => Math.max(0, ...counts);

/** The first and the last week in which anything is due; a chart shows nothing before and nothing after. */
const spanOf = ({ owners, weeks }: Load): readonly [number, number] => {
  const filled = weeks.flatMap((_, week) =>
    owners.some(({ due }) => (due.is[week] ?? 0) + (due.would[week] ?? 0) > 0) ? [week] : [],
  );
  return [filled[0] ?? 0, filled.at(-1) ?? -1];
};

/** What each owner of clocks has to do by when, the same weeks for all. */
export const owedIn = (load: Load): readonly Owed[] => {
  const [first, last] = spanOf(load);
  return load.owners.map(({ owner, due, missed }) => {
    const weeks = load.weeks.slice(first, last + 1).map((monday, place) => ({
      monday,
      is: due.is[first + place] ?? 0,
      would: due.would[first + place] ?? 0,
    }));
    return {
      owner,
      weeks,
      fullest: { is: most(weeks.map(({ is }) => is)), would: most(weeks.map(({ would }) => would)) },
      late: missed,
    };
  });
};
