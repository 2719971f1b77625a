import { openEventFeed, openEventLog } from '@connex/event-log';
import { roleUrl } from '@connex/infra-postgres';
import { rebuildView, settleViews } from '@connex/projector';
import type { Projector } from '@connex/read-models';
import pg from 'pg';

const beat = 20;

/** A house's projector, as the product opens it, for as long as the work takes. */
const asProjector = async <T>(url: string, work: (parts: Parts) => Promise<T>): Promise<T> => {
  const access = { databaseUrl: roleUrl(url, 'projector'), role: 'projector' };
  const settings = { connectionString: access.databaseUrl };
  const pool = new pg.Pool({ ...settings, max: 4 });
  const [log, feed] = [openEventLog(access), openEventFeed(access)];
  try {
    return await work({ pool, log, feed, ownConnection: () => new pg.Client(settings) });
  } finally {
    await Promise.all([feed.close(), log.close()]);
    await pool.end();
  }
};

type Parts = {
  readonly pool: pg.Pool;
  readonly log: ReturnType<typeof openEventLog>;
  readonly feed: ReturnType<typeof openEventFeed>;
  readonly ownConnection: () => pg.Client;
};

/** Makes the first version of a view, which each rebuild replaces by the next. */
export const settle = (url: string, projector: Projector): Promise<void> =>
  asProjector(url, ({ pool }) => settleViews(pool, [projector]));

/** Seconds in which the product rebuilds a view from the first event to the switch of its name. */
export const rebuildSeconds = (url: string, projector: Projector): Promise<number> =>
  asProjector(url, async ({ pool, log, feed, ownConnection }) => {
    const readStreams = async (streams: readonly string[]) => {
      const glimpse = await log.look(streams.map((stream) => ({ stream, after: 0 })));
      return new Map(glimpse.streams.map(({ stream, events }) => [stream, events]));
    };
    const since = performance.now();
    await rebuildView(projector, {
      ...{ pool, log, feed, ownConnection, readStreams, beat },
      grace: 0,
      progress: () => undefined,
      signal: AbortSignal.timeout(120_000),
    });
    return (performance.now() - since) / 1_000;
  });
