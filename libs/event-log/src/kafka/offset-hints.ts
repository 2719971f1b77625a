import type { Consumer } from 'kafkajs';
import type { HeardRecord } from './hear-batch.js';

/** The brokers are told how far a reader is at most so often (milliseconds). */
const every = 5_000;

/** Tells the brokers how far it is, so that the next start has less to skip. Nobody relies on it, so a fault is nothing. */
export const offsetHints = (topic: string, consumer: () => Consumer | undefined) => {
  const next = new Map<number, string>();
  let toldAt = performance.now();

  return {
    passed(records: readonly HeardRecord[]): void {
      for (const { partition, offset } of records) next.set(partition, String(BigInt(offset) + 1n));
      if (performance.now() - toldAt < every) return;
      toldAt = performance.now();
      const offsets = [...next].map(([partition, offset]) => ({ topic, partition, offset }));
      consumer()
        ?.commitOffsets(offsets)
        .catch(() => undefined);
    },
  };
};
