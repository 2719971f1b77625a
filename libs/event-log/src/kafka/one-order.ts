import type { Placed } from './kafka-record.js';

/** What can be read now: records in unbroken order, or a hole that only the log can fill, up to and with `upTo`. */
export type Step<R> =
  | { readonly kind: 'records'; readonly records: readonly R[] }
  | { readonly kind: 'hole'; readonly upTo: number }
  | { readonly kind: 'wait' };

/** Milliseconds that a missing position may keep its followers waiting when no partition proves that it is lost. */
const patience = 1_000;

/**
 * Partitions into one order. Positions have no gaps (architecture §5), so the next record is the one after the cursor;
 * each partition is in order by itself. What is missing is lost for certain when its partition's next record names a
 * previous one that we never saw, or when every partition is already past it; otherwise it is given a little patience.
 */
export const oneOrder = <R extends Placed>(after: number, width: number) => {
  const queues = new Map<number, R[]>();
  let cursor = after;
  let stuckSince: number | undefined;

  const heads = () => [...queues.values()].flatMap((queue) => queue[0] ?? []);
  const dropHeard = () => {
    for (const queue of queues.values()) while (queue[0] && queue[0].position <= cursor) queue.shift();
  };

  const run = (limit: number): readonly R[] => {
    const records: R[] = [];
    while (records.length < limit) {
      const queue = [...queues.values()].find(([head]) => head?.position === cursor + 1);
      const record = queue?.shift();
      if (!record) break;
      records.push(record);
      cursor = record.position;
    }
    return records;
  };

  const holeBefore = (waiting: readonly R[], now: number): number | undefined => {
    const lost = waiting.filter(({ previous }) => previous > cursor).map(({ previous }) => previous);
    if (lost.length > 0) return Math.min(...lost);
    stuckSince ??= now;
    const everywherePast = waiting.length === width;
    if (!everywherePast && now - stuckSince < patience) return undefined;
    return Math.min(...waiting.map(({ position }) => position)) - 1;
  };

  return {
    /** Takes a record of a partition; repeats and records of the past are dropped. */
    offer(partition: number, record: R): void {
      const queue = queues.get(partition) ?? [];
      queues.set(partition, queue);
      const newest = queue.at(-1)?.position ?? cursor;
      if (record.position > Math.max(newest, cursor)) queue.push(record);
    },

    /** Records of one partition that wait for their turn. */
    waitingIn: (partition: number): number => queues.get(partition)?.length ?? 0,

    /** `now` in monotonic milliseconds. */
    take(limit: number, now: number): Step<R> {
      dropHeard();
      const records = run(limit);
      if (records.length > 0) stuckSince = undefined;
      if (records.length > 0) return { kind: 'records', records };

      const waiting = heads();
      if (waiting.length === 0) return { kind: 'wait' };
      const upTo = holeBefore(waiting, now);
      return upTo === undefined ? { kind: 'wait' } : { kind: 'hole', upTo };
    },

    /** The log told everything up to a position; the order goes on after it. */
    jump(position: number): void {
      cursor = Math.max(cursor, position);
      stuckSince = undefined;
    },

    cursor: (): number => cursor,
  };
};
