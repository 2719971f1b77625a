import type pg from 'pg';
import type { Envelope, Follower } from '../feed.js';
import { PoisonedEvent } from '../feed.js';
import type { Recorded } from '@connex/domain';
import { mayPass } from '../postgres/connections.js';
import { isOvertaken, moveCheckpoint } from './checkpoints.js';

export type Told = Recorded | Envelope;
/** What stands with an effect, or falls with it: the checkpoint, and what becomes of a parked stream. */
export type Beside = (database: pg.ClientBase | pg.Pool) => Promise<void>;

const inTransaction = async (pool: pg.Pool, work: (client: pg.ClientBase) => Promise<void>): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
    client.release();
  } catch (fault) {
    await client.query('rollback').then(
      () => client.release(),
      (broken: unknown) => client.release(broken instanceof Error ? broken : true),
    );
    throw fault;
  }
};

/**
 * Lets some events have their effect, and does what belongs to it: inside Postgres in one transaction, outside first the
 * effect and then the rest (ruling 28).
 */
export const haveEffect = async (
  pool: pg.Pool,
  follower: Follower,
  events: readonly Told[],
  beside: Beside,
): Promise<void> => {
  if (follower.effect === 'inside')
    return inTransaction(pool, async (transaction) => {
      if (events.length > 0) await follower.handle(events as readonly Recorded[], transaction);
      await beside(transaction);
    });

  if (events.length > 0 && follower.effect === 'outside') await follower.handle(events as readonly Recorded[]);
  if (events.length > 0 && follower.effect === 'envelope') await follower.handle(events as readonly Envelope[]);
  await beside(pool);
};

/** Moves a follower's checkpoint; to be done beside an effect. */
export const checkpointMoves =
  ({ name }: Follower, from: number | undefined, to: number): Beside =>
  (database) =>
    moveCheckpoint(database, name, { from, to });

/** Whether a fault is the event's own: see `Follower.isPoison`. */
export const isPoison = (follower: Follower, fault: unknown): boolean => {
  if (isOvertaken(fault)) return false;
  if (fault instanceof PoisonedEvent) return true;
  if (follower.isPoison) return follower.isPoison(fault);
  return follower.effect === 'inside' && !mayPass(fault);
};
