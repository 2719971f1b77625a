/** Names of views come from the projectors alone and are checked here once more, since they stand in the SQL itself. */
const tableOf = ({ view, version }: { view: string; version: number }): string => {
  if (!/^[a-z]+(-[a-z]+)*$/.test(view) || !Number.isInteger(version)) throw new Error('This is no name of a view.');
  return `view.${view.replaceAll('-', '_')}_v${version}`;
};

export type PageRow = {
  readonly reached: number;
  readonly key: string | null;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly row: unknown;
};
export type ChangeRow = PageRow & { readonly grantees: readonly string[] };

const columns = 't.key, t.stream, t.revision, t.position, t.row';
const reached = '(select coalesce(max(c.position), 0) as reached from connex.checkpoint c where c.name = $1) r';
const mayBeSeen = `(split_part(t.stream, '-', 1) = any ($3::text[])
     or exists (select from connex.access a where a.stream = t.stream and a.grantee = any ($2::text[])))`;

/** One snapshot for the rows and for the position that they are built from. */
export const pageStatement = (table: Parameters<typeof tableOf>[0]): string => `
  select r.reached, v.* from ${reached} left join lateral (
    select ${columns} from ${tableOf(table)} t
     where t.row is not null and ${mayBeSeen} and t.row @> $4::jsonb
       and ($5::text is null or t.stream = $5) and ($6::text is null or t.key > $6)
     order by t.key limit $7) v on true
   order by v.key`;

export const oneStatement = (table: Parameters<typeof tableOf>[0]): string => `
  select r.reached, v.* from ${reached} left join lateral (
    select ${columns} from ${tableOf(table)} t
     where t.row is not null and ${mayBeSeen} and t.key = $4) v on true`;

/** Rows of one position come together or not at all. */
export const changesStatement = (table: Parameters<typeof tableOf>[0]): string => `
  select r.reached, v.* from ${reached} left join lateral (
    select ${columns}, array (select a.grantee from connex.access a where a.stream = t.stream) as grantees
      from ${tableOf(table)} t
     where t.position > $2 and t.position <= r.reached
     order by t.position fetch first $3 rows with ties) v on true
   order by v.position, v.key`;
