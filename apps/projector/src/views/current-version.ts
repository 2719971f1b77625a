import type { ClientBase, Pool, PoolClient } from 'pg';
import type { Projector } from '@connex/read-models';
import { createTable, followerOf, indexTable, type ViewTable } from './view-table.js';

/** Which version of a view is read, and of which shape its rows are: the projector's own version that wrote them. */
export type Current = ViewTable & { readonly shape: number };

const settling = 'select pg_advisory_xact_lock(6516344, 20)';

/** Makes the table of versions and the first version of every view, unless they are there. Safe from many processes. */
export const settleViews = (pool: Pool, projectors: readonly Projector[]): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query(settling);
    await client.query(`
      create table if not exists view.current (view text primary key, version int not null, shape int not null)`);
    for (const { view, version } of projectors) {
      const { rowCount } = await client.query(
        'insert into view.current values ($1, 1, $2) on conflict (view) do nothing',
        [view, version],
      );
      if (rowCount !== 1) continue;
      await createTable(client, { view, version: 1 });
      await indexTable(client, { view, version: 1 });
    }
  });

export const currentVersions = async (client: Pool | ClientBase): Promise<ReadonlyMap<string, Current>> => {
  const { rows } = await client.query<Current>('select view, version, shape from view.current');
  return new Map(rows.map((row) => [row.view, row]));
};

/** Whether this version is the one that is read; until the transaction ends, nobody switches. */
export const isCurrent = async (transaction: ClientBase, { view, version }: ViewTable): Promise<boolean> => {
  const held = await transaction.query({
    name: 'is current',
    text: 'select from view.current where view = $1 and version = $2 for share',
    values: [view, version],
  });
  return held.rowCount === 1;
};

/** Switches the view to a version that is at least as far as the one it replaces; false: it is not that far yet. */
export const switchTo = (pool: Pool, next: Current): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ version: number }>(
      'select version from view.current where view = $1 for update',
      [next.view],
    );
    const old = { view: next.view, version: rows[0]?.version ?? 0 };
    const { rowCount } = await client.query(
      `update view.current set version = $2, shape = $3
        where view = $1
          and coalesce((select position from connex.checkpoint where name = $4), 0)
           >= coalesce((select position from connex.checkpoint where name = $5), 0)`,
      [next.view, next.version, next.shape, followerOf(next), followerOf(old)],
    );
    if (rowCount === 1) await client.query(`select pg_notify('connex_view', $1)`, [next.view]);
    return rowCount === 1;
  });

export const inTransaction = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const answer = await work(client);
    await client.query('commit');
    client.release();
    return answer;
  } catch (fault) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw fault;
  }
};
