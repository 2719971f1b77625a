import type pg from 'pg';
import { problem } from '../../problems/problem.js';

const shortMillis = 1_000;

/** Which version of each view is the one to read. Remembered for a second: a rebuild switches the name, then waits. */
export const currentVersions = (pool: pg.Pool) => {
  let known: ReadonlyMap<string, number> = new Map();
  let readAt = -Infinity;

  const read = async (): Promise<void> => {
    const { rows } = await pool.query<{ view: string; version: number }>('select view, version from view.current');
    known = new Map(rows.map(({ view, version }) => [view, version]));
    readAt = performance.now();
  };

  return {
    forget: () => void (readAt = -Infinity),
    /** A view that no projector has begun yet cannot be read: 503. */
    async of(view: string): Promise<number> {
      if (!known.has(view) || performance.now() - readAt > shortMillis) await read();
      const version = known.get(view);
      if (version === undefined) throw problem('NOT_READY', { retryAfter: 2, detail: `${view} is not built yet.` });
      return version;
    },
  };
};
