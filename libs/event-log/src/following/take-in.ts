import type pg from 'pg';
import type { Follower } from '../feed.js';
import { park, parkedUnder, unpark } from './checkpoints.js';
import { checkpointMoves, haveEffect, isPoison, type Told } from './effects.js';
import type { Source } from './source.js';

/** How a follower stands. `checkpoint` is what is stored, nothing before its first effect. */
export type Standing = {
  readonly checkpoint: number | undefined;
  readonly position: number;
  readonly parked: ReadonlySet<string>;
  /** When it last looked for streams whose cause was mended, on the monotonic clock. */
  readonly healedSeen: number;
};

const movedTo = (standing: Standing, position: number): Standing => ({ ...standing, checkpoint: position, position });

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
