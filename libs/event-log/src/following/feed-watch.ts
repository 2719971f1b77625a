import type pg from 'pg';
import type { Access } from '../postgres/connections.js';
import { holdSession } from '../postgres/held-session.js';
import { channels } from '../postgres/notifier.js';
import { waker } from '../postgres/waker.js';
import { knownHeads } from './known-heads.js';
import { leadership } from './leadership.js';

/** The poll is the truth, the notification only a hint (event-store 3.5). */
const whileBusy = 250;
const whileIdle = 1_000;

const headOf = async (client: pg.ClientBase): Promise<number> => {
  const { rows } = await client.query<{ position: number }>(
    'select e.position from connex.event e order by e.position desc limit 1',
  );
  return rows[0]?.position ?? 0;
};

/** One session for all followers of a process: it hears that the log grew, and holds the locks of those who lead. */
export const feedWatch = (access: Access, grew: () => void) => {
  const heads = knownHeads();
  const { wake, nap } = waker();
  let closed = false;

  const session = holdSession(access, 'feed watch', {
    begin: async (client) => {
      await client.query(`listen ${channels.log}`);
      heads.note(await headOf(client));
    },
    ready: grew,
    heard: wake,
    lost: () => leaders.lost(),
  });
  const leaders = leadership(session);

  const hasGrown = async (): Promise<boolean> => {
    const client = session.client();
    const isNew = client !== undefined && heads.note(await headOf(client));
    if (isNew) grew();
    return isNew;
  };

  const watch = async () => {
    for (let pause = whileBusy; !closed;) {
      await nap(pause);
      const isNew = await hasGrown().catch(() => session.drop());
      pause = isNew ? whileBusy : Math.min(pause * 2, whileIdle);
    }
  };
  const watching = watch();

  return {
    ...leaders,
    heads,
    async close(): Promise<void> {
      closed = true;
      wake();
      await watching;
      await session.close();
    },
  };
};

export type FeedWatch = ReturnType<typeof feedWatch>;
