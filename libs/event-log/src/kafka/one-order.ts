import type { Placed } from './kafka-record.js';
import { partitionQueues } from './partition-queues.js';

/** What can be read now: records in unbroken order, or a hole that only the log can fill, up to and with `upTo`. */
export type Step<R> =
  | { readonly kind: 'records'; readonly records: readonly R[] }
  | { readonly kind: 'hole'; readonly upTo: number }
  | { readonly kind: 'wait' };

/** Milliseconds that a missing position may keep its followers waiting when no partition proves that it is lost. */
const patience = 1_000;

/** The end of a hole that is proven: a partition's next record names a previous one that we never saw. */
const provenLost = (heads: readonly Placed[], cursor: number): number | undefined => {
  const lost = heads.map(({ previous }) => previous).filter((previous) => previous > cursor);
  return lost.length > 0 ? Math.min(...lost) : undefined;
};

/**
 * Partitions into one order. Positions have no gaps (architecture §5), so the next record is the one after the cursor;
 * each partition is in order by itself. What is missing is lost for certain when a partition proves it, or when every
 * partition is already past it; otherwise it is given a little patience.
 */
export const oneOrder = <R extends Placed>(after: number, width: number) => {
  const queues = partitionQueues<R>();
  let cursor = after;
  let stuckSince: number | undefined;

  const hole = (heads: readonly R[], now: number): Step<R> => {
    const proven = provenLost(heads, cursor);
    if (proven !== undefined) return { kind: 'hole', upTo: proven };
    stuckSince ??= now;
    if (heads.length < width && now - stuckSince < patience) return { kind: 'wait' };
    return { kind: 'hole', upTo: Math.min(...heads.map(({ position }) => position)) - 1 };
  };

  return {
    /** Takes a record of a partition; repeats and records of the past are dropped. */
    offer: (partition: number, record: R): void => queues.add(partition, record, cursor),
    /** Records of one partition that wait for their turn. */
    waitingIn: queues.waitingIn,

    /** `now` in monotonic milliseconds. */
    take(limit: number, now: number): Step<R> {
      const records = queues.run(cursor, limit);
      cursor = records.at(-1)?.position ?? cursor;
      if (records.length > 0) stuckSince = undefined;
      if (records.length > 0) return { kind: 'records', records };
      const heads = queues.heads();
      return heads.length === 0 ? { kind: 'wait' } : hole(heads, now);
    },

    /** The log told everything up to a position; the order goes on after it. */
    jump(position: number): void {
      cursor = Math.max(cursor, position);
      stuckSince = undefined;
    },

    cursor: (): number => cursor,
  };
};
