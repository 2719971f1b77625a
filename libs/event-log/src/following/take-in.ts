import type pg from 'pg';
import type { Follower } from '../feed.js';
import { park } from './checkpoints.js';
import { checkpointMoves, haveEffect, isPoison, type Told } from './effects.js';
import { movedTo, type Standing } from './standing.js';

/** Its stream waits from here on; the others go on (event-store 4.4). */
const parkStream = async (
  pool: pg.Pool,
  follower: Follower,
  standing: Standing,
  { poisoned, fault, upTo }: { readonly poisoned: Told; readonly fault: unknown; readonly upTo: number },
): Promise<Standing> => {
  const moves = checkpointMoves(follower, standing.checkpoint, upTo);
  await haveEffect(pool, follower, [], async (database) => {
    await park(database, follower.name, poisoned, fault);
    await moves(database);
  });
  return { ...movedTo(standing, upTo), parked: new Set([...standing.parked, poisoned.stream]) };
};

/** Lets a batch have its effect. When that fails for an event's own fault, each is tried alone, and the bad one parked. */
export const takeIn = async (
  pool: pg.Pool,
  follower: Follower,
  standing: Standing,
  events: readonly Told[],
): Promise<Standing> => {
  const upTo = events.at(-1)?.position ?? standing.position;
  const heard = events.filter(({ stream }) => !standing.parked.has(stream));
  try {
    await haveEffect(pool, follower, heard, checkpointMoves(follower, standing.checkpoint, upTo));
    return movedTo(standing, upTo);
  } catch (fault) {
    const [poisoned] = heard;
    if (!isPoison(follower, fault) || !poisoned) throw fault;
    if (heard.length === 1) return parkStream(pool, follower, standing, { poisoned, fault, upTo });
    let next = standing;
    for (const event of events) next = await takeIn(pool, follower, next, [event]);
    return next;
  }
};
