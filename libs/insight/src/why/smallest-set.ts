/** Subsets of so many of n things, as indexes, in the order of the things. */
const subsets = function* (n: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) return yield [];
  for (let first = from; first <= n - size; first += 1)
    for (const rest of subsets(n, size - 1, first + 1)) yield [first, ...rest];
};

/** The smallest set of things for which something holds, the earliest of them first; nothing when it holds for none. */
export const smallestSet = <T>(
  things: readonly T[],
  holds: (set: readonly T[]) => boolean,
): readonly T[] | undefined => {
  for (let size = 1; size <= things.length; size += 1)
    for (const indexes of subsets(things.length, size)) {
      const set = indexes.map((index) => things[index]!);
      if (holds(set)) return set;
    }
  return undefined;
};

/** A set of which nothing can be left out, found by trying to leave out each thing once, the newest first. */
export const smallSet = <T>(things: readonly T[], holds: (set: readonly T[]) => boolean): readonly T[] =>
  things.toReversed().reduce<readonly T[]>((set, thing) => {
    const without = set.filter((one) => one !== thing);
    return holds(without) ? without : set;
  }, things);
