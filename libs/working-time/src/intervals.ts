/** A stretch of instants, from the first up to but not including the last. */
export type Interval = { readonly from: number; readonly to: number };

/** Sorted, without empty ones; what overlaps or touches becomes one. */
export const union = (intervals: readonly Interval[]): Interval[] => {
  const sorted = intervals.filter(({ from, to }) => from < to).sort((one, other) => one.from - other.from);
  const merged: Interval[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last && next.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else merged.push(next);
  }
  return merged;
};

/** What is left of the first when the others are taken out. Both sorted, as `union` leaves them. */
export const without = (intervals: readonly Interval[], taken: readonly Interval[]): Interval[] =>
  taken.reduce<Interval[]>(
    (left, gone) =>
      left.flatMap(({ from, to }) =>
        gone.to <= from || gone.from >= to
          ? [{ from, to }]
          : [
              { from, to: Math.max(from, gone.from) },
              { from: Math.min(to, gone.to), to },
            ].filter((part) => part.from < part.to),
      ),
    [...intervals],
  );
