import { setTimeout as sleep } from 'node:timers/promises';
import { eventsAfter } from './case-events.js';
import { after, newCase, type Contender, type Store } from './store.js';

const warmUp = 300;
const measured = 900;

export type Load = {
  readonly callers: number;
  /** Events in one append; one by default. */
  readonly events?: number;
};

type Counting = { over: boolean; appends: number };

/** One caller: appends, waits for the answer, appends again. */
const call = async (store: Store, events: number, counting: Counting) => {
  for (let place = newCase(); !counting.over; place = after(place, events)) {
    await store.append(place, eventsAfter(place.revision, events));
    counting.appends++;
  }
};

/** Appends a second that a store takes from callers who each wait for their answer. Every time on fresh connections. */
export const closedLoop = async (open: Contender, { callers, events = 1 }: Load): Promise<number> => {
  const store = await open();
  const counting: Counting = { over: false, appends: 0 };
  const calling = Promise.all(Array.from({ length: callers }, () => call(store, events, counting)));
  try {
    await Promise.race([sleep(warmUp), calling]);
    const [since, before] = [performance.now(), counting.appends];
    await Promise.race([sleep(measured), calling]);
    return ((counting.appends - before) * 1_000) / (performance.now() - since);
  } finally {
    counting.over = true;
    await calling;
    await store.close();
  }
};
