import { channels, holdSession, openEventFeed, openEventLog, openPool } from '@connex/event-log';
import { within } from '../patience/within.js';

const dueStatement = {
  name: 'due cases',
  text: `
    select distinct a.stream from connex.alarm a, connex.reading r
     where a.at <= r.now and starts_with(a.stream, 'case-') order by 1`,
};

const probeMilliseconds = 1_500;

/** Everything that the conductor needs of Postgres: the log, its feed, whoever is due, and the nudges. */
export const houseInPostgres = (databaseUrl: string) => {
  const access = { databaseUrl, role: 'conductor' };
  const log = openEventLog(access);
  const feed = openEventFeed(access);
  const pool = openPool(access, 'due cases', 1);

  return {
    log,
    feed,
    /** The cases that have an alarm which is due and not answered yet. */
    async due(): Promise<readonly string[]> {
      return (await pool.query<{ stream: string }>(dueStatement)).rows.map(({ stream }) => stream);
    },
    /** Throws unless the log answers. */
    probe: () => within(probeMilliseconds, log.head()),
    listen: (heard: (stream: string) => void) =>
      holdSession(access, 'nudges', {
        begin: (client) => client.query(`listen ${channels.nudge}`),
        heard: (_, payload) => heard(payload),
      }),
    async close() {
      await feed.close();
      await Promise.all([log.close(), pool.end()]);
    },
  };
};

export type HouseInPostgres = ReturnType<typeof houseInPostgres>;
