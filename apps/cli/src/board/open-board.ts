import type { DoorClient, ViewPage } from '../door/door-client.js';
import { expectGood } from '../door/say.js';
import type { BoardRow } from './board-lines.js';

type Change = { readonly key: string; readonly row: BoardRow | null };

/** The line is tried again after this many milliseconds, and the picture redrawn at least this often. */
const again = 2_000;
const redraw = 30_000;

/** Reads the whole board once; `follow` keeps it fresh until the process is told to stop. */
export const openBoard = async (door: DoorClient) => {
  const rows = new Map<string, BoardRow>();
  let houseNow = 0;
  let readAt = performance.now();
  let stands = false;

  const read = async () => {
    rows.clear();
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: ViewPage = expectGood(await door.view('sla-board', { limit: '500', ...(cursor ? { cursor } : {}) }));
      for (const { key, row } of page.rows) rows.set(key, row as BoardRow);
      houseNow = Date.parse(page.houseNow);
      stands = page.clockStands ?? false;
      cursor = page.cursor;
    }
    readAt = performance.now();
  };
  await read();

  return {
    rows: (): readonly BoardRow[] => [...rows.values()],

    /** The house's now, carried on from the last reading by our own monotonic clock unless the house's stands. */
    now: (): string => new Date(houseNow + (stands ? 0 : performance.now() - readAt)).toISOString(),

    async follow(drawn: (stale: boolean) => void): Promise<void> {
      const stop = new AbortController();
      process.once('SIGINT', () => stop.abort());
      process.once('SIGTERM', () => stop.abort());
      const beat = setInterval(
        () =>
          void read()
            .then(() => drawn(false))
            .catch(() => drawn(true)),
        redraw,
      );
      const heard = (change: unknown) => {
        const { key, row } = change as Change;
        if (row) rows.set(key, row);
        else rows.delete(key);
        drawn(false);
      };
      drawn(false);
      while (!stop.signal.aborted) {
        await door.live('sla-board', heard, stop.signal).catch(() => undefined);
        if (stop.signal.aborted) break;
        drawn(true);
        await new Promise((resolve) => setTimeout(resolve, again));
        await read().catch(() => undefined);
      }
      clearInterval(beat);
    },
  };
};
