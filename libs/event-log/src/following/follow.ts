import type { Follower, Following, FollowingState } from '../feed.js';
import { waker } from '../postgres/waker.js';
import { faultName, isOvertaken } from './checkpoints.js';
import type { Ground, Source } from './source.js';
import { standingOf, type Standing } from './standing.js';
import { takeIn } from './take-in.js';
import { tellHealed } from './tell-healed.js';

const napMilliseconds = 1_000;
const firstPause = 100;
const longestPause = 5_000;

/** One follower's way through its events; `step` answers whether there was anything to do. */
const way = ({ pool, watch }: Ground, follower: Follower, source: Source) => {
  let standing: Standing | undefined;
  let known: Standing | undefined;
  return {
    known: () => known,
    /** What it believes of its checkpoint may be wrong: it reads it again. */
    forget: () => void (standing = undefined),

    async step(): Promise<boolean> {
      if (!(await watch.lead(follower.name))) {
        standing = undefined;
        return false;
      }
      standing ??= known = await standingOf(pool, follower);
      standing = known = await tellHealed(pool, follower, standing, source);
      const events = await source.read(standing.position, follower.batch ?? 500);
      if (events.length > 0) standing = known = await takeIn(pool, follower, standing, events);
      return events.length > 0;
    },
  };
};

const stateOf = (
  { watch: { heads, leads } }: Ground,
  name: string,
  standing: Standing | undefined,
  fault: string | undefined,
): FollowingState => {
  const position = standing?.position ?? 0;
  return {
    name,
    leads: leads(name),
    position,
    head: heads.head(),
    lagSeconds: heads.lagSeconds(position),
    parked: standing?.parked.size ?? 0,
    ...(fault === undefined ? {} : { fault }),
  };
};

/** Follows until it is stopped: leads or stands by, takes in batch after batch, and tries again after a fault. */
export const follow = (ground: Ground, follower: Follower, source: Source): Following & { wake(): void } => {
  const { name } = follower;
  const { standDown } = ground.watch;
  const { known, forget, step } = way(ground, follower, source);
  const news = waker();
  const pauses = waker();
  let fault: string | undefined;
  let stopped = false;

  /** Milliseconds to rest before the next try; none when all is well. */
  const goOn = async (pause: number): Promise<number> => {
    try {
      const isBusy = await step();
      fault = undefined;
      if (!isBusy && !stopped) await news.nap(napMilliseconds);
      return 0;
    } catch (reason) {
      fault = faultName(reason);
      forget();
      if (isOvertaken(reason)) await standDown(name);
      return Math.min(Math.max(firstPause, pause * 2), longestPause);
    }
  };

  const run = async () => {
    for (let pause = 0; !stopped;) {
      pause = await goOn(pause);
      if (pause > 0 && !stopped) await pauses.nap(pause);
    }
    await standDown(name);
    await source.close?.();
  };
  const running = run();

  const stop = async () => {
    stopped = true;
    news.wake();
    pauses.wake();
    await running;
  };
  return { state: () => stateOf(ground, name, known(), fault), stop, wake: news.wake };
};
