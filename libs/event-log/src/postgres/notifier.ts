import type pg from 'pg';
import { within } from './patience.js';

/** Where the log says that it grew, and that cases are to be told again. */
export const channels = { log: 'connex_log', nudge: 'connex_nudge' } as const;

/** After so many positions the log sees to it that partitions lie ahead. */
const stride = 2 ** 20;
const longestClose = 2_000;

/** Milliseconds between two words: a reader that is told so often is never late, and the log is not busy with telling. */
const gap = 5;

/**
 * Says that the log grew: after the commit, by a connection of its own, never more than one word at a time (event-store
 * 3.5). A word that is lost costs its reader a poll, never an event, so a fault is let pass.
 */
export const notifier = (pool: pg.Pool) => {
  let saying: Promise<void> | undefined;
  let again = false;
  let seen = 0;

  const say = async () => {
    while (again) {
      again = false;
      await pool.query({ name: 'notify', text: 'select pg_notify($1, $2)', values: [channels.log, ''] });
      await new Promise((resolve) => setTimeout(resolve, gap));
    }
  };

  const seeToPartitions = (position: number) => {
    if (Math.floor(position / stride) === Math.floor(seen / stride)) return;
    seen = position;
    pool.query('select connex.make_partitions()').catch(() => undefined);
  };

  return {
    grew(position: number) {
      seeToPartitions(position);
      again = true;
      saying ??= say()
        .catch(() => undefined)
        .finally(() => (saying = undefined));
    },
    close: async () => {
      await within(longestClose, saying ?? Promise.resolve());
      await within(longestClose, pool.end());
    },
  };
};
