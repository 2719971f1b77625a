import type { HeldSession } from '../postgres/held-session.js';

/** The first half of a lock of leadership; the other is a hash of the follower's name. */
const leadershipLocks = 6516345;

/** Who leads, of all processes: whoever's session holds the lock of the name. */
export const leadership = (session: Pick<HeldSession, 'client' | 'drop'>) => {
  const led = new Set<string>();
  return {
    leads: (name: string): boolean => led.has(name),

    async lead(name: string): Promise<boolean> {
      const client = session.client();
      if (led.has(name) || !client) return led.has(name);
      const { rows } = await client.query<{ taken: boolean }>(
        'select pg_try_advisory_lock($1, hashtext($2)) as taken',
        [leadershipLocks, name],
      );
      if (rows[0]?.taken && session.client() === client) led.add(name);
      return led.has(name);
    },

    async standDown(name: string): Promise<void> {
      if (!led.delete(name)) return;
      await session
        .client()
        ?.query('select pg_advisory_unlock($1, hashtext($2))', [leadershipLocks, name])
        .catch(() => session.drop());
    },

    /** The session is gone, and its locks with it. */
    lost: (): void => led.clear(),
  };
};
