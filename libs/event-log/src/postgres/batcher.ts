import { LogOverloaded, LogUnavailable } from '../faults.js';

type Waiting<Item, Answer> = {
  readonly item: Item;
  readonly bytes: number;
  readonly since: number;
  resolve(answer: Answer): void;
  reject(fault: unknown): void;
};

export type BatcherOptions<Item, Answer> = {
  /** At most so many items in one call. */
  readonly most: number;
  /** A call is closed when it has so many bytes; one item alone may be larger. */
  readonly mostBytes: number;
  /** At most so many items wait; whoever comes after is told so at once. */
  readonly capacity: number;
  readonly patienceMilliseconds: number;
  /** Two items that share a key never stand in one call. */
  keysOf(item: Item): readonly string[];
  /** One call; answers in the items' order. Rejects as a whole. */
  send(items: readonly Item[]): Promise<readonly Answer[]>;
};

/** Lets everybody speak who was just answered, so that they go together. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/**
 * While a call is under way, items queue; when it returns, those that wait go together as the next. No timer: alone, an
 * item goes at once (event-store 3.2). When a call fails, each of its items is tried alone, so that one cannot hold others.
 */
export const batcher = <Item, Answer>(options: BatcherOptions<Item, Answer>) => {
  let queue: Waiting<Item, Answer>[] = [];
  let sending = false;
  let drained: (() => void) | undefined;

  /** The next call: in order, each key once. What is left out keeps its place, and its keys keep others behind it. */
  const nextCall = (): readonly Waiting<Item, Answer>[] => {
    const taken: Waiting<Item, Answer>[] = [];
    const left: Waiting<Item, Answer>[] = [];
    const keys = new Set<string>();
    let bytes = 0;
    for (const waiting of queue) {
      const own = options.keysOf(waiting.item);
      const fits = taken.length < options.most && (taken.length === 0 || bytes + waiting.bytes <= options.mostBytes);
      if (fits && !own.some((key) => keys.has(key))) {
        taken.push(waiting);
        bytes += waiting.bytes;
      } else left.push(waiting);
      own.forEach((key) => keys.add(key));
    }
    queue = left;
    return taken;
  };

  const settle = async (call: readonly Waiting<Item, Answer>[]): Promise<void> => {
    try {
      const answers = await options.send(call.map(({ item }) => item));
      call.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
    } catch (fault) {
      if (call.length === 1 || fault instanceof LogUnavailable) return call.forEach(({ reject }) => reject(fault));
      for (const waiting of call) await settle([waiting]);
    }
  };

  const isTooLate = ({ since }: Waiting<Item, Answer>) => performance.now() - since > options.patienceMilliseconds;

  const sendAll = async () => {
    sending = true;
    for (await turn(); queue.length > 0; await turn()) {
      const call = nextCall();
      call
        .filter(isTooLate)
        .forEach(({ reject }) => reject(new LogUnavailable('The log did not come to this in time.')));
      const inTime = call.filter((waiting) => !isTooLate(waiting));
      if (inTime.length > 0) await settle(inTime);
    }
    sending = false;
    drained?.();
  };

  return {
    push: (item: Item, bytes: number): Promise<Answer> =>
      new Promise((resolve, reject) => {
        if (queue.length >= options.capacity) return reject(new LogOverloaded('Too many commands wait for the log.'));
        queue.push({ item, bytes, since: performance.now(), resolve, reject });
        if (!sending) void sendAll();
      }),
    /** Ends when nothing waits any more. */
    idle: (): Promise<void> => (sending ? new Promise((resolve) => (drained = resolve)) : Promise.resolve()),
  };
};
