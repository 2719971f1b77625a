import type { Calendars } from '@connex/domain';
import { calendarsOf } from '../door/calendars-of.js';
import type { DoorClient } from '../door/door-client.js';
import { everyRow } from '../door/every-row.js';
import type { BoardRow } from './board-lines.js';

type Change = { readonly key: string; readonly row: BoardRow | null };
type Rows = Map<string, BoardRow>;

/** The board as it was last read, and when that was, on our own monotonic clock. */
type Picture = {
  readonly rows: Rows;
  readonly calendars: Calendars;
  /** The codes that were asked for; not each of them is open to every reader. */
  readonly asked: ReadonlySet<string | undefined>;
  readonly houseNow: number;
  readonly stands: boolean;
  readonly readAt: number;
};

/** The line is tried again after this many milliseconds, and the picture read anew at least this often. */
const again = 2_000;
const anew = 30_000;

const readBoard = async (door: DoorClient): Promise<Picture> => {
  const { houseNow, clockStands, rows: read } = await everyRow(door, 'sla-board');
  const rows: Rows = new Map(read.map(({ key, row }) => [key, row as BoardRow]));
  const asked = new Set([...rows.values()].map(({ calendar }) => calendar));
  const calendars = await calendarsOf(door, asked);
  return {
    rows,
    calendars,
    asked,
    houseNow: Date.parse(houseNow),
    stands: clockStands,
    readAt: performance.now(),
  };
};

/** Reads the whole board once; `follow` keeps it fresh until the process is told to stop. */
export const openBoard = async (door: DoorClient) => {
  let picture = await readBoard(door);
  const refresh = async () => void (picture = await readBoard(door));

  return {
    rows: (): readonly BoardRow[] => [...picture.rows.values()],
    calendars: (): Calendars => picture.calendars,

    /** The house's now, carried on from the last reading by our own monotonic clock unless the house's stands. */
    now: (): string =>
      new Date(picture.houseNow + (picture.stands ? 0 : performance.now() - picture.readAt)).toISOString(),

    async follow(drawn: (stale: boolean) => void): Promise<void> {
      const stop = stopOnSignal();
      const redraw = () =>
        refresh().then(
          () => drawn(false),
          () => drawn(true),
        );
      const beat = setInterval(() => void redraw(), anew);
      drawn(false);
      while (!stop.aborted) {
        const heard = (change: unknown) => {
          const { row } = change as Change;
          if (row?.calendar !== undefined && !picture.asked.has(row.calendar)) return void redraw();
          take(picture.rows, change as Change);
          drawn(false);
        };
        await door.live('sla-board', heard, stop).catch(() => undefined);
        if (stop.aborted) break;
        drawn(true);
        await new Promise((resolve) => setTimeout(resolve, again));
        await refresh().catch(() => undefined);
      }
      clearInterval(beat);
    },
  };
};

const take = (rows: Rows, { key, row }: Change) => {
  if (row) rows.set(key, row);
  else rows.delete(key);
};

const stopOnSignal = (): AbortSignal => {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
};
