import { setTimeout as sleep } from 'node:timers/promises';
import { holdSession, openEventFeed, openEventLog } from '@connex/event-log';
import { currentVersions, followView, settleViews } from '@connex/projector';
import { projectorOf, type Projector } from '@connex/read-models';
import pg from 'pg';
import type { Visible } from './visible-reader.js';

/**
 * The other process of P15: keeps the overview of cases up with the log. Whenever the view says that it changed, reads how
 * far its rows go, and tells its parent so, with the instant on the machine's monotonic clock.
 */
const access = { databaseUrl: process.env['DATABASE_URL'] ?? '', role: 'projector' };
const overview = projectorOf('case-overview') as Projector;
const pool = new pg.Pool({ connectionString: access.databaseUrl, max: 2 });
const log = openEventLog(access);
const feed = openEventFeed(access);

await settleViews(pool, [overview]);
const current = (await currentVersions(pool)).get(overview.view);
if (!current) throw new Error('The view was not settled.');

const following = followView(feed, overview, current, async (streams) => {
  const glimpse = await log.look(streams.map((stream) => ({ stream, after: 0 })));
  return new Map(glimpse.streams.map(({ stream, events }) => [stream, events]));
});

const tell = (visible: Visible) => process.send?.(visible);
const furthest = { name: 'furthest', text: 'select max(position)::int as position from view.case_overview_v1' };

let news = false;
let looking = false;
const look = async () => {
  news = true;
  if (looking) return;
  looking = true;
  while (news) {
    news = false;
    const { rows } = await pool.query<{ position: number | null }>(furthest);
    tell({ position: rows[0]?.position ?? 0, at: Number(process.hrtime.bigint()) });
  }
  looking = false;
};

const watch = holdSession(access, 'bench', {
  begin: (client) => client.query('listen connex_view'),
  heard: () => void look(),
});

process.once('disconnect', () => {
  void Promise.all([watch.close(), feed.close(), log.close(), pool.end()]);
});

for (const head = await log.head(); following.state().position < head || !watch.client(); await sleep(20));
tell({ position: 0, at: 0 });
