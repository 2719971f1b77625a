import type pg from 'pg';
import { ownConnection, type Access } from './connections.js';
import { waker } from './waker.js';

export type Holding = {
  /** What the session begins with, each time that it is made: LISTEN, and what else it holds. */
  begin(client: pg.Client): Promise<unknown>;
  /** The session stands. */
  ready?(): void;
  heard?(channel: string, payload: string): void;
  /** Whatever the session held is gone. */
  lost?(fault: unknown): void;
};

const firstPause = 50;
const longestPause = 2_000;

const ended = (client: pg.Client): Promise<unknown> =>
  new Promise((resolve) => {
    client.on('error', resolve);
    client.once('end', () => resolve(undefined));
  });

/** Holds a session until it ends; answers with the fault that ended it. `stands` is told when it is ready. */
const holdOnce = async (client: pg.Client, holding: Holding, stands: () => void): Promise<unknown> => {
  try {
    const end = ended(client);
    client.on('notification', ({ channel, payload }) => holding.heard?.(channel, payload ?? ''));
    await client.connect();
    await holding.begin(client);
    stands();
    holding.ready?.();
    return await end;
  } catch (fault) {
    return fault;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Keeps one connection for what a session holds, and makes it again, with growing pauses, when it is lost. */
export const holdSession = (access: Access, purpose: string, holding: Holding) => {
  let current: pg.Client | undefined;
  let closed = false;
  const pauses = waker();
  const drop = () => void current?.end().catch(() => undefined);

  const keep = async () => {
    for (let pause = firstPause; !closed; pause = Math.min(pause * 2, longestPause)) {
      const client = ownConnection(access, purpose);
      const fault = await holdOnce(client, holding, () => {
        current = client;
        pause = firstPause;
        if (closed) drop();
      });
      current = undefined;
      holding.lost?.(fault);
      if (!closed) await pauses.nap(pause);
    }
  };
  const kept = keep();

  return {
    /** The connection, while it stands. */
    client: (): pg.Client | undefined => current,
    /** Gives up a connection that does not answer; another is made. */
    drop,
    async close() {
      closed = true;
      pauses.wake();
      drop();
      await kept;
    },
  };
};

export type HeldSession = ReturnType<typeof holdSession>;
