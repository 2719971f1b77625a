import type pg from 'pg';
import type { Access } from '../postgres/connections.js';
import { holdSession } from '../postgres/held-session.js';
import { channels } from '../postgres/notifier.js';
import { waker } from '../postgres/waker.js';
import { knownHeads } from './known-heads.js';

/** The poll is the truth, the notification only a hint (event-store 3.5). */
const whileBusy = 250;
const whileIdle = 1_000;
/** The two halves of a lock of leadership: this, and a hash of the follower's name. */
const leadership = 6516345;

const headOf = async (client: pg.ClientBase): Promise<number> => {
  const { rows } = await client.query<{ position: number }>(
    'select e.position from connex.event e order by e.position desc limit 1',
  );
  return rows[0]?.position ?? 0;
};

/** One session for all followers of a process: it hears that the log grew, and holds the locks of those who lead. */
export const feedWatch = (access: Access, grew: () => void) => {
  const heads = knownHeads();
  const led = new Set<string>();
  const { wake, nap } = waker();
  let closed = false;

  const look = async (client: pg.ClientBase) => {
    const isNew = heads.note(await headOf(client));
    if (isNew) grew();
    return isNew;
  };

  const session = holdSession(access, 'feed watch', {
    begin: async (client) => {
      await client.query(`listen ${channels.log}`);
      await look(client);
    },
    ready: grew,
    heard: wake,
    lost: () => led.clear(),
  });

  const watch = async () => {
    for (let pause = whileBusy; !closed;) {
      await nap(pause);
      const client = session.client();
      if (!client || closed) continue;
      const isNew = await look(client).catch(() => session.drop());
      pause = isNew ? whileBusy : Math.min(pause * 2, whileIdle);
    }
  };
  const watching = watch();

  return {
    heads,
    leads: (name: string): boolean => led.has(name),
    /** Whether this process follows under the name; of all processes, one does. */
    async lead(name: string): Promise<boolean> {
      const client = session.client();
      if (led.has(name) || !client) return led.has(name);
      const { rows } = await client.query<{ taken: boolean }>(
        'select pg_try_advisory_lock($1, hashtext($2)) as taken',
        [leadership, name],
      );
      if (rows[0]?.taken && session.client() === client) led.add(name);
      return led.has(name);
    },
    async standDown(name: string): Promise<void> {
      if (!led.delete(name)) return;
      await session
        .client()
        ?.query('select pg_advisory_unlock($1, hashtext($2))', [leadership, name])
        .catch(() => session.drop());
    },
    async close(): Promise<void> {
      closed = true;
      wake();
      await watching;
      await session.close();
    },
  };
};

export type FeedWatch = ReturnType<typeof feedWatch>;
