import type pg from 'pg';
import { AheadOfLog } from '../faults.js';
import type { Follower } from '../feed.js';
import { checkpointOf, parkedUnder } from './checkpoints.js';

/** How a follower stands. `checkpoint` is what is stored, nothing before its first effect. */
export type Standing = {
  readonly checkpoint: number | undefined;
  readonly position: number;
  readonly parked: ReadonlySet<string>;
  /** When it last looked for streams whose cause was mended, on the monotonic clock. */
  readonly healedSeen: number;
};

export const movedTo = (standing: Standing, position: number): Standing => ({
  ...standing,
  checkpoint: position,
  position,
});

/** How a follower stood when it stopped, here or in another process. */
export const standingOf = async (pool: pg.Pool, { name, from = 0 }: Follower): Promise<Standing> => {
  const checkpoint = await checkpointOf(pool, name);
  const position = checkpoint ?? from;
  const { rows } = await pool.query<{ end: number }>(
    `select greatest((select e.position from connex.event e order by e.position desc limit 1),
                     (select max(p.first_position) - 1 from connex.epoch p)) as end`,
  );
  if (position > (rows[0]?.end ?? 0)) throw new AheadOfLog(`${name} has read beyond the end of the log.`);
  const parked = await parkedUnder(pool, name);
  return { checkpoint, position, parked: new Set(parked.map(({ stream }) => stream)), healedSeen: performance.now() };
};
