import type pg from 'pg';
import { LogUnavailable } from '../faults.js';
import { mayPass } from './connections.js';

const firstPause = 50;
const longestPause = 1_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks again while the fault may pass (a server that restarts, a connection that was cut), with growing pauses and for so
 * long; then the log is unavailable. Only for what may be asked twice.
 */
export const patiently = async <T>(milliseconds: number, ask: () => Promise<T>): Promise<T> => {
  const since = performance.now();
  for (let rest = firstPause; ; rest = Math.min(rest * 2, longestPause)) {
    try {
      return await ask();
    } catch (fault) {
      if (!mayPass(fault)) throw fault;
      if (performance.now() - since + rest > milliseconds)
        throw new LogUnavailable('The log did not answer in time.', { cause: fault });
      await pause(rest);
    }
  }
};

/** Ends in any case, with or without what it waited for. */
export const within = async (milliseconds: number, work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([work.catch(() => undefined), limit]).finally(() => clearTimeout(timer));
};

/** Statements that only read. */
export type Asks = {
  query<Row extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<pg.QueryResult<Row>>;
};

export const askPatiently = (pool: pg.Pool, milliseconds: number): Asks => ({
  query: (statement) => patiently(milliseconds, () => pool.query(statement)),
});
