import type { ClientBase } from 'pg';
import type { ToldRow } from './told-rows.js';

/** A version of a view: where its rows lie, and under which name it follows the log (ruling 29). */
export type ViewTable = { readonly view: string; readonly version: number };

export const tableOf = ({ view, version }: ViewTable): string => `view.${view.replaceAll('-', '_')}_v${version}`;
export const followerOf = ({ view, version }: ViewTable): string => `view:${view}_v${version}`;

/** Names go into SQL as they are, so they are ours or nothing. */
export const isViewName = (view: string): boolean => /^[a-z]+(-[a-z]+)*$/.test(view);

export const createTable = async (client: ClientBase, table: ViewTable): Promise<void> => {
  const name = tableOf(table);
  await client.query(`
    create table if not exists ${name} (
      key text primary key, stream text not null, revision bigint not null, position bigint not null, row jsonb)`);
  await client.query(`create index if not exists ${indexOf(name, 'position')} on ${name} (position)`);
  await client.query(`create index if not exists ${indexOf(name, 'stream')} on ${name} (stream)`);
};

const indexOf = (name: string, column: string) => `${name.replace('view.', '')}_by_${column}`;

/** All rows of a batch in one statement. The guard makes a repeat harmless: no row goes back to an earlier position. */
export const upsertRows = async (client: ClientBase, table: ViewTable, rows: readonly ToldRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const name = tableOf(table);
  const text = `
    insert into ${name} as told (key, stream, revision, position, row)
    select * from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::jsonb[])
    on conflict (key) do update
       set stream = excluded.stream, revision = excluded.revision, position = excluded.position, row = excluded.row
     where told.position < excluded.position`;
  const columns = (['key', 'stream', 'revision', 'position', 'row'] as const).map((column) =>
    rows.map((row) => row[column]),
  );
  await client.query({ name: `upsert ${name}`, text, values: columns });
};
