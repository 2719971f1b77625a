import { setTimeout as nap } from 'node:timers/promises';
import type { KafkaJSError } from 'kafkajs';

/** Milliseconds that a cluster may take to sort itself out: a topic just made, a leader just elected. */
const patience = 15_000;

/** Asks again while the brokers themselves say that asking again may help. */
export const patiently = async <T>(ask: () => Promise<T>): Promise<T> => {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return await ask();
    } catch (fault) {
      if (!(fault as Partial<KafkaJSError>).retriable || performance.now() > until) throw fault;
      await nap(100);
    }
  }
};
