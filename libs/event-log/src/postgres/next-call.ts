export type Waiting<Item, Answer> = {
  readonly item: Item;
  readonly bytes: number;
  /** On the monotonic clock. */
  readonly since: number;
  resolve(answer: Answer): void;
  reject(fault: unknown): void;
};

export type Limits<Item> = {
  /** At most so many items in one call. */
  readonly most: number;
  /** A call is closed when it has so many bytes; one item alone may be larger. */
  readonly mostBytes: number;
  /** Two items that share a key never stand in one call. */
  keysOf(item: Item): readonly string[];
};

/**
 * Which of those that wait go together in the next call: in order, each key once. Whoever is left out keeps its place,
 * and its keys keep others behind it.
 */
export const nextCall = <Item, Answer>(
  queue: readonly Waiting<Item, Answer>[],
  { most, mostBytes, keysOf }: Limits<Item>,
) => {
  const call: Waiting<Item, Answer>[] = [];
  const left: Waiting<Item, Answer>[] = [];
  const keys = new Set<string>();
  let bytes = 0;
  for (const waiting of queue) {
    const own = keysOf(waiting.item);
    const isFull = call.length === most || (call.length > 0 && bytes + waiting.bytes > mostBytes);
    if (isFull || own.some((key) => keys.has(key))) left.push(waiting);
    else call.push(waiting);
    if (call.at(-1) === waiting) bytes += waiting.bytes;
    own.forEach((key) => keys.add(key));
  }
  return { call, left };
};
