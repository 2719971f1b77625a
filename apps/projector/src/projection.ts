import { noteFaults, openEventLog } from '@connex/event-log';
import { projectors, type Projector } from '@connex/read-models';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from './config/environment.js';
import { openFeeds } from './feeds.js';
import { followedViews } from './following/followed-views.js';
import { followView, type ViewState } from './following/view-following.js';
import { rebuildView, type Rebuilt } from './rebuild/rebuild-view.js';
import { currentVersions, settleViews } from './views/current-version.js';
import type { ReadStreams } from './views/stream-memories.js';

export const PROJECTION = Symbol('PROJECTION');

export type Health = {
  readonly ready: boolean;
  /** The position up to which every view has read. */
  readonly position: number;
  readonly lagSeconds: number;
  readonly rebuilding: readonly string[];
  readonly views: readonly ViewState[];
};

type Progress = (at: { readonly position: number; readonly head: number }) => void;

export type Projection = {
  start(): Promise<void>;
  health(): Health;
  rebuild(view: Projector, progress: Progress): Promise<Rebuilt>;
  stop(): Promise<void>;
};

const limits = {
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  statement_timeout: 20_000,
  query_timeout: 25_000,
};

const connections = (connectionString: string) => {
  const settings = { connectionString, application_name: 'connex projector views', ...limits };
  const pool = new pg.Pool({ ...settings, max: 4, idleTimeoutMillis: 60_000 });
  pool.on('error', () => undefined);
  return { pool, ownConnection: () => new pg.Client(settings) };
};

/** What views are kept with: the log, its feeds, and connections of their own. */
const openGround = (config: Config, notes: Logger) => {
  const { pool, ownConnection } = connections(config.databaseUrl);
  const log = openEventLog({ databaseUrl: config.databaseUrl, role: 'projector' });
  const feeds = openFeeds(config, notes);
  const readStreams: ReadStreams = async (streams) => {
    const glimpse = await log.look(streams.map((stream) => ({ stream, after: 0 })));
    return new Map(glimpse.streams.map(({ stream, events }) => [stream, events]));
  };
  const close = async () => {
    await Promise.all([feeds.close(), log.close()]);
    await pool.end();
  };
  return { pool, ownConnection, log, feeds, readStreams, close };
};

/** All views of the house, kept up with its log, or with Kafka where there is one. */
export const projection = (config: Config, notes: Logger): Projection => {
  const ground = openGround(config, notes);
  const { pool, feeds, readStreams } = ground;
  const closing = new AbortController();

  const underWay = new Set<Promise<unknown>>();
  const rebuild = (projector: Projector, progress: Progress) => {
    const work = rebuildView(projector, { ...ground, feed: feeds.past, progress, signal: closing.signal });
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  };

  const views = followedViews({
    projectors,
    currentVersions: () => currentVersions(pool),
    follow: (projector, current) => followView(feeds.live, projector, current, readStreams),
    rebuild: (projector) => rebuild(projector, () => undefined),
    fault: (view, fault) =>
      notes.warn({ view, fault: (fault as Error).name }, 'A view could not be attended to; it is tried again.'),
  });

  const quiet = noteFaults(views.states, notes);

  return {
    async start() {
      await settleViews(pool, projectors);
      await views.start();
    },
    health: () => healthOf(views.states(), views.rebuilding()),
    rebuild,
    async stop() {
      quiet();
      closing.abort(new Error('The projector stops.'));
      await Promise.allSettled(underWay);
      await views.stop();
      await ground.close();
    },
  };
};

/** Ready is who follows every view that it can, without a fault; a view that another process leads is in good hands. */
const healthOf = (views: readonly ViewState[], rebuilding: readonly string[]): Health => ({
  ready: views.length + rebuilding.length >= projectors.length && views.every(({ fault }) => fault === undefined),
  position: views.length === 0 ? 0 : Math.min(...views.map(({ position }) => position)),
  lagSeconds: Math.max(0, ...views.map(({ lagSeconds }) => lagSeconds)),
  rebuilding,
  views,
});
