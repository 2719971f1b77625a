import type { EventFeed, Follower } from '../feed.js';
import { openPool, type Access } from '../postgres/connections.js';
import { feedWatch } from './feed-watch.js';
import { follow } from './follow.js';
import { logSource } from './log-source.js';
import type { Ground, Source } from './source.js';

const mostConnections = 8;

export type Sources = {
  /** Makes the source of a follower's events; `news` is to be called when there may be something to read. */
  source(ground: Ground, follower: Follower, news: () => void): Source;
  close?(): Promise<void>;
};

/** A feed with events from anywhere; checkpoints, leadership and parked streams are in Postgres always. */
export const openFeed = (access: Access, sources: Sources): EventFeed => {
  const pool = openPool(access, 'feed', mostConnections);
  const followings = new Set<ReturnType<typeof follow>>();
  const watch = feedWatch(access, () => {
    followings.forEach(({ wake }) => wake());
    watch.heads.forget(Math.min(...[...followings].map(({ state }) => state().position)));
  });

  return {
    follow(follower) {
      let news = () => undefined as void;
      const following = follow(
        { pool, watch },
        follower,
        sources.source({ pool, watch }, follower, () => news()),
      );
      news = following.wake;
      followings.add(following);
      return {
        state: following.state,
        async stop() {
          await following.stop();
          followings.delete(following);
        },
      };
    },
    async close() {
      await Promise.all([...followings].map(({ stop }) => stop()));
      await watch.close();
      await sources.close?.();
      await pool.end();
    },
  };
};

/** Events straight from the log. */
export const openEventFeed = (access: Access): EventFeed => openFeed(access, { source: logSource });
