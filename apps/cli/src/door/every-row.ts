import type { DoorClient, ViewRow } from './door-client.js';
import { expectGood } from './say.js';

const page = '500';

type EveryRow = {
  readonly rows: readonly ViewRow[];
  readonly houseNow: string;
  /** A story clock stands between moves. */
  readonly clockStands: boolean;
};

/** Every row of a view that the asker may see, page by page, with the house's now. */
export const everyRow = async (
  door: DoorClient,
  view: string,
  query: Readonly<Record<string, string>> = {},
): Promise<EveryRow> => {
  const rows: ViewRow[] = [];
  for (let cursor: string | undefined; ;) {
    const read = expectGood(await door.view(view, { ...query, limit: page, ...(cursor && { cursor }) }));
    rows.push(...read.rows);
    if (!read.cursor) return { rows, houseNow: read.houseNow, clockStands: read.clockStands ?? false };
    cursor = read.cursor;
  }
};
