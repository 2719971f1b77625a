import { openPool } from '@connex/event-log';
import pg from 'pg';
import { kindOf, type Sight } from '../../access/sight.js';
import { currentVersions } from './current-versions.js';
import { viewNews } from './view-news.js';
import { changesStatement, oneStatement, pageStatement, type ChangeRow, type PageRow } from './view-sql.js';
import type { Changes, Page, PageAsk, StoredRow, ViewStore } from './view-store.js';

const most = 8;
const positionStatement = 'select c.position from connex.checkpoint c where c.name = $1';

type Table = { readonly view: string; readonly version: number };

const checkpointOf = ({ view, version }: Table) => `view:${view}_v${version}`;

/** The table of an old version may be dropped between two questions; the second one asks which is current. */
const asking = (pool: pg.Pool) => {
  const versions = currentVersions(pool);
  return async <T>(view: string, question: (version: number) => Promise<T>): Promise<T> => {
    try {
      return await question(await versions.of(view));
    } catch (fault) {
      if (!(fault instanceof pg.DatabaseError) || fault.code !== '42P01') throw fault;
      versions.forget();
      return question(await versions.of(view));
    }
  };
};

/** The questions that are asked of the tables themselves. */
const tablesIn = (pool: pg.Pool) => {
  const pageBy = async (text: string, values: readonly unknown[]): Promise<Page> => {
    const { rows } = await pool.query<PageRow>(text, [...values]);
    return { rows: rows.flatMap(rowIn), position: rows[0]?.reached ?? 0 };
  };
  return {
    page: (table: Table, { sight, filters, stream, after, limit }: PageAsk) => {
      const { grantees, kinds } = sight;
      const found = [JSON.stringify(filters), stream ?? null, after ?? null, limit];
      return pageBy(pageStatement(table), [checkpointOf(table), grantees, kinds, ...found]);
    },
    one: (table: Table, key: string, { grantees, kinds }: Sight) =>
      pageBy(oneStatement(table), [checkpointOf(table), grantees, kinds, key]),
    position: async (table: Table): Promise<number> => {
      const { rows } = await pool.query<{ position: number }>(positionStatement, [checkpointOf(table)]);
      return rows[0]?.position ?? 0;
    },
    changes: async (table: Table, after: number, limit: number): Promise<Changes> => {
      const { rows } = await pool.query<ChangeRow>(changesStatement(table), [checkpointOf(table), after, limit]);
      return changesIn(rows, { version: table.version, after, limit });
    },
  };
};

/** The projector's tables, read as the api's role: it may look, and nothing else. */
export const postgresViewStore = (access: Parameters<typeof viewNews>[0]): ViewStore & { close(): Promise<void> } => {
  const pool = openPool(access, 'views', most);
  const tables = tablesIn(pool);
  const ask = asking(pool);
  const news = viewNews(access);
  return {
    page: (asked) => ask(asked.view, (version) => tables.page({ view: asked.view, version }, asked)),
    one: ({ view, key, sight }) => ask(view, (version) => tables.one({ view, version }, key, sight)),
    position: (view) => ask(view, (version) => tables.position({ view, version })),
    changes: (view, after, limit) => ask(view, (version) => tables.changes({ view, version }, after, limit)),
    grown: news.grown,
    close: async () => {
      await Promise.all([news.close(), pool.end()]);
    },
  };
};

/** The reached position comes with every row, and alone when there is none. */
const rowIn = ({ key, stream, revision, position, row }: PageRow): readonly StoredRow[] =>
  key === null ? [] : [{ key, stream, revision, position, row }];

type Asked = { readonly version: number; readonly after: number; readonly limit: number };

const changesIn = (rows: readonly ChangeRow[], { version, after, limit }: Asked): Changes => {
  const changes = rows.flatMap((row) => rowIn(row).map((stored) => ({ ...stored, grantees: row.grantees })));
  const reached = rows[0]?.reached ?? 0;
  const to = changes.length < limit ? reached : (changes.at(-1)?.position ?? reached);
  return { version, changes: changes.map(seenBySight), to: Math.max(after, to) };
};

const seenBySight = ({ grantees, ...stored }: StoredRow & { readonly grantees: readonly string[] }) => ({
  ...stored,
  isSeenBy: (sight: Sight) =>
    sight.kinds.includes(kindOf(stored.stream)) || sight.grantees.some((grantee) => grantees.includes(grantee)),
});
