import { LogOverloaded, LogUnavailable } from '../faults.js';
import { nextCall, type Limits, type Waiting } from './next-call.js';

export type BatcherOptions<Item, Answer> = Limits<Item> & {
  /** At most so many items wait; whoever comes after is told so at once. */
  readonly capacity: number;
  readonly patienceMilliseconds: number;
  /** One call; answers in the items' order. Rejects as a whole. */
  send(items: readonly Item[]): Promise<readonly Answer[]>;
};

/** Lets everybody speak who was just answered, so that they go together. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Makes a call. When it fails, each of its items is tried alone, so that one cannot hold others. */
const settle = async <Item, Answer>(
  send: BatcherOptions<Item, Answer>['send'],
  call: readonly Waiting<Item, Answer>[],
): Promise<void> => {
  try {
    const answers = await send(call.map(({ item }) => item));
    call.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
  } catch (fault) {
    if (call.length === 1 || fault instanceof LogUnavailable) return call.forEach(({ reject }) => reject(fault));
    for (const waiting of call) await settle(send, [waiting]);
  }
};

/**
 * While a call is under way, items queue; when it returns, those that wait go together as the next. No timer: alone, an
 * item goes at once (event-store 3.2). One lane only: a second one was tried, and lost to its own contention.
 */
export const batcher = <Item, Answer>(options: BatcherOptions<Item, Answer>) => {
  let queue: readonly Waiting<Item, Answer>[] = [];
  let sending: Promise<void> | undefined;

  const isTooLate = ({ since }: Waiting<Item, Answer>) => performance.now() - since > options.patienceMilliseconds;

  const sendNext = async () => {
    const { call, left } = nextCall(queue, options);
    queue = left;
    const late = call.filter(isTooLate);
    late.forEach(({ reject }) => reject(new LogUnavailable('The log did not come to this in time.')));
    const inTime = call.filter((waiting) => !late.includes(waiting));
    if (inTime.length > 0) await settle(options.send, inTime);
  };

  const sendAll = async () => {
    for (await turn(); queue.length > 0; await turn()) await sendNext();
    sending = undefined;
  };

  return {
    push: (item: Item, bytes: number): Promise<Answer> =>
      new Promise((resolve, reject) => {
        if (queue.length >= options.capacity) return reject(new LogOverloaded('Too many commands wait for the log.'));
        queue = [...queue, { item, bytes, since: performance.now(), resolve, reject }];
        sending ??= sendAll();
      }),
    /** Ends when nothing waits any more. */
    idle: async (): Promise<void> => sending,
  };
};
