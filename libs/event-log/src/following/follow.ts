import type pg from 'pg';
import type { Follower, Following, FollowingState } from '../feed.js';
import { AheadOfLog } from '../faults.js';
import { waker } from '../postgres/waker.js';
import { checkpointOf, faultName, isOvertaken, parkedUnder } from './checkpoints.js';
import type { Ground, Source } from './source.js';
import { takeIn, tellHealed, type Standing } from './take-in.js';

const napMilliseconds = 1_000;
const firstPause = 100;
const longestPause = 5_000;

/** Reads how a follower stood when it, or another process under its name, stopped. */
const standingOf = async (pool: pg.Pool, { name, from = 0 }: Follower): Promise<Standing> => {
  const checkpoint = await checkpointOf(pool, name);
  const { rows } = await pool.query<{ last: number }>(
    `select greatest((select e.position from connex.event e order by e.position desc limit 1),
                     (select max(p.first_position) - 1 from connex.epoch p)) as last`,
  );
  if ((checkpoint ?? from) > (rows[0]?.last ?? 0)) throw new AheadOfLog(`${name} has read beyond the end of the log.`);
  const parked = await parkedUnder(pool, name);
  return {
    checkpoint,
    position: checkpoint ?? from,
    parked: new Set(parked.map(({ stream }) => stream)),
    healedSeen: performance.now(),
  };
};

/** Follows until it is stopped: leads or stands by, takes in batch after batch, and tries again after a fault. */
export const follow = ({ pool, watch }: Ground, follower: Follower, source: Source) => {
  const { name, batch = 500 } = follower;
  const news = waker();
  const pauses = waker();
  let standing: Standing | undefined;
  let known: Standing | undefined;
  let fault: string | undefined;
  let stopped = false;

  /** Whether there was anything to do. */
  const goOn = async (): Promise<boolean> => {
    if (!(await watch.lead(name))) {
      standing = undefined;
      return false;
    }
    standing ??= known = await standingOf(pool, follower);
    standing = known = await tellHealed(pool, follower, standing, source);
    const events = await source.read(standing.position, batch);
    if (events.length > 0) standing = known = await takeIn(pool, follower, standing, events);
    return events.length > 0;
  };

  const recover = async (reason: unknown, pause: number) => {
    fault = faultName(reason);
    standing = undefined;
    if (isOvertaken(reason)) await watch.standDown(name);
    if (!stopped) await pauses.nap(pause);
  };

  const run = async () => {
    for (let pause = firstPause; !stopped;) {
      try {
        const busy = await goOn();
        fault = undefined;
        pause = firstPause;
        if (!busy && !stopped) await news.nap(napMilliseconds);
      } catch (reason) {
        await recover(reason, pause);
        pause = Math.min(pause * 2, longestPause);
      }
    }
    await watch.standDown(name);
    await source.close?.();
  };
  const running = run();

  const state = (): FollowingState => ({
    name,
    leads: watch.leads(name),
    position: known?.position ?? 0,
    head: watch.heads.head(),
    lagSeconds: watch.heads.lagSeconds(known?.position ?? 0),
    parked: known?.parked.size ?? 0,
    ...(fault === undefined ? {} : { fault }),
  });

  const following: Following = {
    state,
    async stop() {
      stopped = true;
      news.wake();
      pauses.wake();
      await running;
    },
  };
  return { ...following, wake: news.wake };
};
