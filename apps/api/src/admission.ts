import { problem } from './problems/problem.js';

/**
 * Lets so many in at once; the others stand in a short queue and are sent away with 503 when their patience ends, so
 * that a flood slows nobody who is already in. Source: reliability page 6.4.
 */
export const admission = ({ atOnce, queueMillis }: { atOnce: number; queueMillis: number }) => {
  const queue = new Set<() => void>();
  let inside = 0;

  const enter = (): Promise<void> => {
    if (inside < atOnce) {
      inside++;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const admitted = () => {
        clearTimeout(patience);
        resolve();
      };
      const patience = setTimeout(() => {
        queue.delete(admitted);
        reject(problem('BUSY', { retryAfter: 1 }));
      }, queueMillis);
      queue.add(admitted);
    });
  };

  /** Who leaves hands the place on to whoever has waited longest. */
  const leave = (): void => {
    const [next] = queue;
    if (!next) return void inside--;
    queue.delete(next);
    next();
  };

  return {
    inside: () => inside,
    /** Counts as overfull at once when the queue is as long as the house is wide. */
    async through<T>(work: () => Promise<T>): Promise<T> {
      if (queue.size >= atOnce) throw problem('BUSY', { retryAfter: 1 });
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
};

export type Admission = ReturnType<typeof admission>;
