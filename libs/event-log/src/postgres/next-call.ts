export type Waiting<Item, Answer> = {
  readonly item: Item;
  readonly bytes: number;
  /** On the monotonic clock. */
  readonly since: number;
  resolve(answer: Answer): void;
  reject(fault: unknown): void;
};

/** In one call, what one item takes no other takes or reads; what one reads, others may read. */
export type Touches = { readonly takes: readonly string[]; readonly reads: readonly string[] };

export type Limits<Item> = {
  /** At most so many items in one call. */
  readonly most: number;
  /** A call is closed when it has so many bytes; one item alone may be larger. */
  readonly mostBytes: number;
  touchesOf(item: Item): Touches;
};

/** What the items so far take and read. */
const touched = () => {
  const taken = new Set<string>();
  const read = new Set<string>();
  return {
    bars: ({ takes, reads }: Touches) =>
      takes.some((key) => taken.has(key) || read.has(key)) || reads.some((key) => taken.has(key)),
    add({ takes, reads }: Touches) {
      takes.forEach((key) => taken.add(key));
      reads.forEach((key) => read.add(key));
    },
  };
};

/**
 * Which of those that wait go together in the next call, in order. Whoever is left out keeps its place, and what it
 * touches keeps others behind it.
 */
export const nextCall = <Item, Answer>(
  queue: readonly Waiting<Item, Answer>[],
  { most, mostBytes, touchesOf }: Limits<Item>,
) => {
  const call: Waiting<Item, Answer>[] = [];
  const left: Waiting<Item, Answer>[] = [];
  const before = touched();
  let bytes = 0;
  for (const waiting of queue) {
    const touches = touchesOf(waiting.item);
    const isFull = call.length === most || (call.length > 0 && bytes + waiting.bytes > mostBytes);
    if (isFull || before.bars(touches)) left.push(waiting);
    else call.push(waiting);
    if (call.at(-1) === waiting) bytes += waiting.bytes;
    before.add(touches);
  }
  return { call, left };
};
