import type pg from 'pg';
import { ownConnection, type Access } from './connections.js';

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
    client.once('error', resolve);
    client.once('end', () => resolve(undefined));
  });

/** Keeps one connection for what a session holds, and makes it again, with growing pauses, when it is lost. */
export const holdSession = (access: Access, purpose: string, holding: Holding) => {
  let current: pg.Client | undefined;
  let closed = false;
  let wake = () => undefined as void;

  const rest = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const hold = async (client: pg.Client): Promise<unknown> => {
    const end = ended(client);
    client.on('notification', ({ channel, payload }) => holding.heard?.(channel, payload ?? ''));
    await client.connect();
    await holding.begin(client);
    current = client;
    holding.ready?.();
    if (closed) void client.end().catch(() => undefined);
    return end;
  };

  const keep = async () => {
    for (let pause = firstPause; !closed; pause = Math.min(pause * 2, longestPause)) {
      const client = ownConnection(access, purpose);
      const since = performance.now();
      const fault = await hold(client).catch((reason: unknown) => reason);
      current = undefined;
      await client.end().catch(() => undefined);
      holding.lost?.(fault);
      if (performance.now() - since > longestPause) pause = firstPause;
      if (!closed) await rest(pause);
    }
  };
  const kept = keep();

  return {
    /** The connection, while it stands. */
    client: (): pg.Client | undefined => current,
    /** Gives up a connection that does not answer; another is made. */
    drop: (): void => void current?.end().catch(() => undefined),
    async close() {
      closed = true;
      wake();
      await current?.end().catch(() => undefined);
      await kept;
    },
  };
};

export type HeldSession = ReturnType<typeof holdSession>;
