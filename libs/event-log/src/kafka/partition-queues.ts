type Positioned = { readonly position: number };

/** Records that wait for their turn, a queue for each partition; each queue in the order of positions. */
export const partitionQueues = <R extends Positioned>() => {
  const queues = new Map<number, R[]>();

  const dropUpTo = (cursor: number) => {
    for (const queue of queues.values()) while (queue[0] && queue[0].position <= cursor) queue.shift();
  };

  return {
    /** Nothing older than what the partition already brought, or than the cursor, is taken. */
    add(partition: number, record: R, cursor: number): void {
      const queue = queues.get(partition) ?? [];
      queues.set(partition, queue);
      if (record.position > Math.max(queue.at(-1)?.position ?? cursor, cursor)) queue.push(record);
    },

    waitingIn: (partition: number): number => queues.get(partition)?.length ?? 0,

    /** The next record of each partition that has one. */
    heads: (): readonly R[] => [...queues.values()].flatMap((queue) => queue[0] ?? []),

    /** Takes the records that follow a position without a gap, at most `limit`. */
    run(cursor: number, limit: number): readonly R[] {
      dropUpTo(cursor);
      const records: R[] = [];
      while (records.length < limit) {
        const next = cursor + records.length + 1;
        const record = [...queues.values()].find(([head]) => head?.position === next)?.shift();
        if (!record) break;
        records.push(record);
      }
      return records;
    },
  };
};
