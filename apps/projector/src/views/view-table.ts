import type { ClientBase } from 'pg';
import type { ToldRow } from './told-rows.js';

/** A version of a view: where its rows lie, and under which name it follows the log (ruling 29). */
export type ViewTable = { readonly view: string; readonly version: number };

export const tableOf = ({ view, version }: ViewTable): string => `view.${view.replaceAll('-', '_')}_v${version}`;
export const followerOf = ({ view, version }: ViewTable): string => `view:${view}_v${version}`;

export const createTable = async (client: ClientBase, table: ViewTable): Promise<void> => {
  await client.query(`
    create table if not exists ${tableOf(table)} (
      key text primary key, stream text not null, revision bigint not null, position bigint not null, row jsonb)`);
};

/** What the window asks by, besides the key: what has changed since a position, and what belongs to a stream. */
export const indexTable = async (client: ClientBase, table: ViewTable): Promise<void> => {
  const name = tableOf(table);
  await client.query(`create index if not exists ${indexOf(name, 'position')} on ${name} (position)`);
  await client.query(`create index if not exists ${indexOf(name, 'stream')} on ${name} (stream)`);
};

const indexOf = (name: string, column: string) => `${name.replace('view.', '')}_by_${column}`;

/** All rows of a batch in one statement. The guard makes a repeat harmless: no row goes back to an earlier position. */
const upsertInto = (name: string) => `
  insert into ${name} as told (key, stream, revision, position, row)
  select * from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::jsonb[])
  on conflict (key) do update
     set stream = excluded.stream, revision = excluded.revision, position = excluded.position, row = excluded.row
   where told.position < excluded.position`;

const columns = (rows: readonly ToldRow[]): unknown[] =>
  (['key', 'stream', 'revision', 'position', 'row'] as const).map((column) => rows.map((row) => row[column]));

export const upsertRows = async (client: ClientBase, table: ViewTable, rows: readonly ToldRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const name = tableOf(table);
  await client.query({ name: `fill ${name}`, text: upsertInto(name), values: columns(rows) });
};

/** As above, and whoever watches the view hears of it when the transaction commits. */
export const upsertRowsAloud = async (
  client: ClientBase,
  table: ViewTable,
  rows: readonly ToldRow[],
): Promise<void> => {
  if (rows.length === 0) return;
  const name = tableOf(table);
  const text = `
    with changed as (${upsertInto(name)} returning 1)
    select pg_notify('connex_view', $6) where exists (select from changed)`;
  await client.query({ name: `tell ${name}`, text, values: [...columns(rows), table.view] });
};
