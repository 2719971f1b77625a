import type pg from 'pg';
import type { Follower } from '../feed.js';
import { park, parkedUnder, unpark } from './checkpoints.js';
import { haveEffect, isPoison } from './effects.js';
import type { Source } from './source.js';
import type { Standing } from './standing.js';

const healedEvery = 1_000;

/** Tells itself again, each from where it was parked, the streams whose cause an operator says is mended. */
export const tellHealed = async (
  pool: pg.Pool,
  follower: Follower,
  standing: Standing,
  source: Pick<Source, 'stream'>,
): Promise<Standing> => {
  if (standing.parked.size === 0 || performance.now() - standing.healedSeen < healedEvery) return standing;
  const parked = new Set(standing.parked);
  for (const { stream, position, healed } of await parkedUnder(pool, follower.name)) {
    if (!healed) continue;
    const events = await source.stream(stream, position, standing.position);
    try {
      await haveEffect(pool, follower, events, (database) => unpark(database, follower.name, stream));
      parked.delete(stream);
    } catch (fault) {
      if (!isPoison(follower, fault)) throw fault;
      await park(pool, follower.name, { stream, position }, fault);
    }
  }
  return { ...standing, parked, healedSeen: performance.now() };
};
