import type { ViewPage, ViewRow } from '../door/door.js';
import type { Change } from './messages.js';

export type Pending = ReadonlyMap<string, Change>;
type Asked = Readonly<Record<string, string>>;

/** Whether a changed row belongs to what was asked for. One that is gone may have. */
const isAskedFor = (row: unknown, asked: Asked): boolean =>
  Object.entries(asked).every(([field, value]) => String((row as Record<string, unknown>)[field]) === value);

/** What a page of rows looks like after changes. What is older than what is known changes nothing. */
export const takeChanges = <Row>(page: ViewPage<Row>, changes: Pending, asked: Asked = {}): ViewPage<Row> => {
  const rows = new Map(page.rows.map((row) => [row.key, row]));
  for (const { key, stream, revision, row } of changes.values()) {
    if ((rows.get(key)?.revision ?? 0) > revision) continue;
    if (row === null || !isAskedFor(row, asked)) rows.delete(key);
    else rows.set(key, { key, stream, revision, row } as ViewRow<Row>);
  }
  return { ...page, rows: [...rows.values()] };
};

/** Changes that would be seen: those that say again what is shown are none. */
export const newsIn = <Row>(page: ViewPage<Row>, changes: Pending): readonly string[] => {
  const known = new Map(page.rows.map((row) => [row.key, row]));
  return [...changes.values()].filter((change) => isNews(known.get(change.key), change)).map(({ key }) => key);
};

const isNews = (shown: ViewRow<unknown> | undefined, { revision, row }: Change): boolean => {
  if (!shown) return row !== null;
  return revision >= shown.revision && JSON.stringify(row) !== JSON.stringify(shown.row);
};
