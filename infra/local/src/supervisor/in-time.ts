import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What is awaited, or a fault once so many milliseconds have passed. The timer keeps the process alive: a server that goes
 * away in the middle of a word may leave nothing else that does, and nobody leaves without having said what they found.
 */
export const inTime = async <T>(awaited: Promise<T>, millis: number): Promise<T> => {
  const enough = new AbortController();
  const late = sleep(millis, undefined, { signal: enough.signal }).then(() => {
    throw new Error(`it did not answer within ${millis / 1_000} s`);
  });
  for (const one of [awaited, late]) one.catch(() => undefined);
  try {
    return await Promise.race([awaited, late]);
  } finally {
    enough.abort();
  }
};
