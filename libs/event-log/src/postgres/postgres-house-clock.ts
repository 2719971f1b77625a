import type pg from 'pg';
import type { ClockMoves, DueAlarm, HouseClockKeeper, Step } from '../house-clock/house-clock.js';
import { houseClockOver } from '../house-clock/walk.js';
import { openPool, type Access } from './connections.js';
import { dueAlarms } from './due-alarms.js';
import { readingColumns, readingOf, type ReadingRow } from './glimpse.js';
import { holdSession } from './held-session.js';
import { channels, notifier } from './notifier.js';
import { waker } from './waker.js';

type StepRow = {
  readonly status: 'moved' | 'there' | 'due' | 'wall-house' | 'backwards';
  readonly now: string;
} & DueAlarm;

const stepOf = ({ status, now, stream, key, at, arm }: StepRow): Step => {
  const alarm = { stream, key, at, arm };
  switch (status) {
    case 'moved':
    case 'there':
      return { status, now };
    case 'due':
      return { status, now, alarm };
    case 'wall-house':
    case 'backwards':
      return { status: 'refused', why: status };
  }
};

const reading = async (pool: pg.Pool) => {
  const { rows } = await pool.query<ReadingRow>(`select ${readingColumns} from connex.reading r`);
  if (!rows[0]) throw new Error('The house is not founded yet.');
  return readingOf(rows[0]);
};

const movesOf = (access: Access): ClockMoves => {
  const pool = openPool(access, 'clock', 2);
  const news = notifier(openPool(access, 'clock notifier', 1));
  const { wake, nap } = waker();
  const session = holdSession(access, 'clock listener', {
    begin: (client) => client.query(`listen ${channels.log}`),
    heard: wake,
  });

  const moving = async (call: string, values: readonly string[]): Promise<Step> => {
    const { rows } = await pool.query<StepRow>(`select * from connex.${call}`, [...values]);
    if (!rows[0]) throw new Error('The clock did not answer.');
    if (rows[0].status === 'moved') news.grew(0);
    return stepOf(rows[0]);
  };

  return {
    reading: () => reading(pool),
    goal: async () =>
      (await pool.query<{ goal: string | null }>('select goal from connex.clock')).rows[0]?.goal ?? undefined,
    step: (until) => moving('step_clock($1)', [until]),
    set: (to) => moving('set_clock($1)', [to]),
    release: async () => {
      const step = await moving('release_clock()', []);
      return step.status === 'refused' ? step : reading(pool);
    },
    due: (limit) => dueAlarms(pool, limit),
    head: async () =>
      (await pool.query<{ position: number }>('select position from connex.event order by position desc limit 1'))
        .rows[0]?.position ?? 0,
    nudge: async (streams) => {
      await pool.query(`select pg_notify('${channels.nudge}', stream) from unnest($1::text[]) as stream`, [streams]);
    },
    grown: nap,
    close: async () => {
      await Promise.all([session.close(), news.close()]);
      await pool.end();
    },
  };
};

/** The house's clock in Postgres. Only the migrator's `databaseUrl` may move it; any role may read it. */
export const postgresHouseClock = (access: Access): HouseClockKeeper => houseClockOver(movesOf(access));
