import { setTimeout as nap } from 'node:timers/promises';
import type { EventFeed, EventLog } from '@connex/event-log';
import type { Projector } from '@connex/read-models';
import type { Client, Pool } from 'pg';
import { currentVersions, switchTo, type Current } from '../views/current-version.js';
import type { ReadStreams } from '../views/stream-memories.js';
import { createTable, followerOf, indexTable, tableOf, upsertRows, type ViewTable } from '../views/view-table.js';
import { viewWriter } from '../views/view-writer.js';

export type Rebuilding = {
  readonly pool: Pool;
  /** A connection that nobody else uses: it holds what keeps a view from being rebuilt twice at once. */
  readonly ownConnection: () => Client;
  readonly log: Pick<EventLog, 'head'>;
  /** The log itself, even where Kafka feeds the views: what is long past lies there. */
  readonly feed: EventFeed;
  readonly readStreams: ReadStreams;
  readonly progress: (at: { readonly position: number; readonly head: number }) => void;
  readonly signal: AbortSignal;
  /** Milliseconds between two looks at how far it is. */
  readonly beat?: number;
  /** Milliseconds that a reader who has just looked up the old version has to finish with it. */
  readonly grace?: number;
};

export type Rebuilt = { readonly view: string; readonly version: number; readonly position: number };

/**
 * Fills a new version of a view beside the one that is read, from the first event on, then switches the name in one
 * transaction and drops the old one (ruling 29). Readers never see a view half built; a rebuild that is broken off leaves
 * everything as it was, and the next one sweeps up after it.
 */
export const rebuildView = async (projector: Projector, with_: Rebuilding): Promise<Rebuilt> => {
  const { pool } = with_;
  const guard = with_.ownConnection();
  await guard.connect();
  try {
    await takeRebuild(guard, projector.view);
    const next = await freshVersion(pool, guard, projector);
    const position = await fill(projector, next, { ...with_, index: () => indexTable(guard, next) });
    await nap(with_.grace ?? 1_000);
    await sweep(guard, next).catch(() => undefined);
    return { view: projector.view, version: next.version, position };
  } finally {
    await guard.end();
  }
};

const takeRebuild = async (guard: Client, view: string) => {
  const { rows } = await guard.query<{ taken: boolean }>(
    'select pg_try_advisory_lock(6516344, hashtext($1)) as taken',
    [`rebuild ${view}`],
  );
  if (!rows[0]?.taken) throw new Error(`The view ${view} is being rebuilt already; wait for that to end.`);
};

/** A number that no version of this view ever had, since checkpoints outlive their tables. */
const freshVersion = async (pool: Pool, guard: Client, { view, version }: Projector): Promise<Current> => {
  if (!(await currentVersions(pool)).has(view))
    throw new Error(`The view ${view} has never been built; start the projector.`);
  const { rows } = await guard.query<{ newest: number }>(
    `select max(split_part(name, '_v', 2)::int) as newest
       from (select name from connex.checkpoint union all select $1 || '_v' || version from view.current where view = $2) n
      where name ~ ('^' || $1 || '_v[0-9]+$')`,
    [`view:${view}`, view],
  );
  const next = { view, version: (rows[0]?.newest ?? 0) + 1, shape: version };
  await guard.query(`drop table if exists ${tableOf(next)}`);
  await createTable(guard, next);
  return next;
};

type Filling = Rebuilding & { readonly index: () => Promise<void> };

/** Follows until nothing is left, then switches. A table is indexed when most of it is there: that is far quicker. */
const fill = async (projector: Projector, next: Current, { feed, log, pool, ...with_ }: Filling): Promise<number> => {
  const following = feed.follow({
    name: followerOf(next),
    effect: 'inside',
    batch: 1_000,
    handle: viewWriter(projector, with_.readStreams, (transaction, rows) => upsertRows(transaction, next, rows)),
  });
  try {
    for (;;) {
      with_.signal.throwIfAborted();
      const head = await log.head();
      const { position } = following.state();
      with_.progress({ position, head });
      if (position >= head) await with_.index();
      if (position >= head && (await switchTo(pool, next))) return position;
      await nap(with_.beat ?? 200, undefined, { signal: with_.signal });
    }
  } finally {
    await following.stop();
  }
};

/** Every other version of the view goes: the one that was read until now, and what broken rebuilds left. What resists waits for the next sweep. */
const sweep = async (guard: Client, { view, version }: ViewTable) => {
  const prefix = tableOf({ view, version: 0 })
    .replace(/^view\./, '')
    .replace(/0$/, '');
  const { rows } = await guard.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'view' and tablename ~ ('^' || $1 || '[0-9]+$')`,
    [prefix],
  );
  const old = rows.filter(({ name }) => name !== `${prefix}${version}`);
  for (const { name } of old) await guard.query(`drop table if exists view.${name}`);
};
