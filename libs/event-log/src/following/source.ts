import type pg from 'pg';
import type { Told } from './effects.js';
import type { FeedWatch } from './feed-watch.js';

/** Where a follower's events come from: the log, or Kafka with the log behind it. */
export type Source = {
  /** The next events after a position, in order, at most so many; none when there is nothing new. */
  read(after: number, limit: number): Promise<readonly Told[]>;
  /** The events of one stream from a position on, up to and with another: of the log, for a stream that was parked. */
  stream(stream: string, from: number, upTo: number): Promise<readonly Told[]>;
  close?(): Promise<void>;
};

export type Ground = { readonly pool: pg.Pool; readonly watch: FeedWatch };
