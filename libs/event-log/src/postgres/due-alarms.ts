import type pg from 'pg';
import type { DueAlarm } from '../house-clock/house-clock.js';

const dueStatement = {
  name: 'due alarms',
  text: `
    select s.stream, a.key, a.at, a.arm
      from connex.reading r join connex.stream s on s.next_at <= r.now
           cross join lateral json_to_recordset(s.alarms) as a (key text, at timestamptz, arm bigint)
     where a.at <= r.now order by a.at, s.stream, a.key limit $1`,
};

/** The alarms that are due and not answered yet, oldest first; all of them when no limit is given. */
export const dueAlarms = async (pool: Pick<pg.Pool, 'query'>, limit?: number): Promise<readonly DueAlarm[]> =>
  (await pool.query<DueAlarm>({ ...dueStatement, values: [limit ?? null] })).rows;
