import type { EventLog } from '@connex/event-log';
import { projectors } from '@connex/read-models';
import pg from 'pg';
import { rowsAfter } from '../queries/views/in-memory-view-store.js';

const tableOf = (view: string, version: number) => `view.${view.replaceAll('-', '_')}_v${version}`;

/** Writes the tables of views as the projector does, by its role and in one transaction: for specs of who reads them. */
export const projection = async (projectorUrl: string, migratorUrl: string, log: EventLog) => {
  const client = new pg.Client({ connectionString: projectorUrl });
  const migrator = new pg.Client({ connectionString: migratorUrl });
  await Promise.all([client.connect(), migrator.connect()]);
  await client.query('create table if not exists view.current (view text primary key, version int, shape int)');

  const write = async (view: string, version: number, position: number) => {
    const projector = projectors.find((one) => one.view === view);
    if (!projector) throw new Error(`There is no view ${view}.`);
    const rows = [...rowsAfter(projector, await log.read(0, position)).values()];
    const table = tableOf(view, version);
    await client.query(`create table if not exists ${table}
      (key text primary key, stream text not null, revision bigint not null, position bigint not null, row jsonb)`);
    await client.query(`delete from ${table}`);
    for (const { key, stream, revision, position: at, row } of rows)
      await client.query(`insert into ${table} values ($1, $2, $3, $4, $5)`, [
        key,
        stream,
        revision,
        at,
        row && JSON.stringify(row),
      ]);
  };

  return {
    /** Brings one version of a view up to the end of the log, makes it the current one, and says so. */
    async catchUp(view: string, version = 1): Promise<number> {
      const position = await log.head();
      await client.query('begin');
      await write(view, version, position);
      await client.query(
        `insert into view.current values ($1, $2, 1) on conflict (view) do update set version = excluded.version`,
        [view, version],
      );
      await client.query('commit');
      await migrator.query(
        `insert into connex.checkpoint values ($1, 1, $2) on conflict (name) do update set position = excluded.position`,
        [`view:${view}_v${version}`, position],
      );
      await client.query(`select pg_notify('connex_view', $1)`, [view]);
      return position;
    },
    drop: (view: string, version: number) => client.query(`drop table ${tableOf(view, version)}`),
    close: async () => {
      await Promise.all([client.end(), migrator.end()]);
    },
  };
};
