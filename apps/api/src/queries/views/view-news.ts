import { holdSession } from '@connex/event-log';

const channel = 'connex_view';
const tickMillis = 1_000;

/** Who waits for which view. All who wait for one wake together, so that they can share one question to the database. */
const waitingRoom = () => {
  const waiting = new Map<string, Set<() => void>>();
  const wake = (view: string): void => {
    const here = waiting.get(view);
    waiting.delete(view);
    here?.forEach((done) => done());
  };
  return {
    wake,
    wakeAll: (): void => [...waiting.keys()].forEach(wake),
    wait: (view: string, millis: number): Promise<void> =>
      new Promise((resolve) => {
        const here = waiting.get(view) ?? new Set();
        const done = () => {
          clearTimeout(patience);
          here.delete(done);
          resolve();
        };
        const patience = setTimeout(done, millis);
        waiting.set(view, here.add(done));
      }),
  };
};

/**
 * Says when views grew: by the projector's word (NOTIFY, on a connection of its own), and by a tick a second in case a
 * word was lost.
 */
export const viewNews = (access: Parameters<typeof holdSession>[0]) => {
  const { wake, wakeAll, wait } = waitingRoom();
  const ticker = setInterval(wakeAll, tickMillis).unref();
  const session = holdSession(access, 'view news', {
    begin: (client) => client.query(`listen ${channel}`),
    heard: (_, view) => (view ? wake(view) : wakeAll()),
  });
  return {
    grown: wait,
    async close(): Promise<void> {
      clearInterval(ticker);
      wakeAll();
      await session.close();
    },
  };
};
