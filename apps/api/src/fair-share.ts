import { problem } from './problems/problem.js';

/** Lets each person have so many under way at once, so that one slow sender takes no place from all others. */
export const fairShare = (most: number) => {
  const underWay = new Map<string, number>();
  const of = (person: string) => underWay.get(person) ?? 0;

  const leave = (person: string): void => {
    if (of(person) > 1) underWay.set(person, of(person) - 1);
    else underWay.delete(person);
  };

  return {
    /** Refuses at once with 429 whoever has their share; nobody waits for themselves. */
    async through<T>(person: string, work: () => Promise<T>): Promise<T> {
      if (of(person) >= most) throw problem('TOO_MANY', { retryAfter: 5 });
      underWay.set(person, of(person) + 1);
      try {
        return await work();
      } finally {
        leave(person);
      }
    },
  };
};

export type FairShare = ReturnType<typeof fairShare>;
