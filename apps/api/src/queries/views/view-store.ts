import type { Sight } from '../../access/sight.js';

/** A row as its view keeps it. `row` null is a tombstone: the row was there and is gone. */
export type StoredRow = {
  readonly key: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly row: unknown;
};

export type PageAsk = {
  readonly view: string;
  readonly sight: Sight;
  /** Fields of the row that must equal these values. */
  readonly filters: Readonly<Record<string, unknown>>;
  readonly stream?: string;
  /** The last key of the page before. */
  readonly after?: string;
  readonly limit: number;
};

/** `position`: every event up to here is in the rows. */
export type Page = { readonly rows: readonly StoredRow[]; readonly position: number };

export type Change = StoredRow & {
  /** Whether whoever has this sight may see the row's stream, as things stand at this glance. */
  isSeenBy(sight: Sight): boolean | Promise<boolean>;
};

/** Rows that changed, in order; all of them up to position `to`. Never half of the rows of one position. */
export type Changes = { readonly version: number; readonly changes: readonly Change[]; readonly to: number };

/** What the projectors wrote. A row whose stream the asker may not see is not there. */
export type ViewStore = {
  page(ask: PageAsk): Promise<Page>;
  /** One row by its key. */
  one(ask: Pick<PageAsk, 'view' | 'sight'> & { readonly key: string }): Promise<Page>;
  position(view: string): Promise<number>;
  /** At most about `limit` changes after a position. */
  changes(view: string, after: number, limit: number): Promise<Changes>;
  /** Ends when the view grew, or after `millis`. */
  grown(view: string, millis: number): Promise<void>;
};
