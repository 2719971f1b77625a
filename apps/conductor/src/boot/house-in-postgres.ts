import { channels, dueAlarms, holdSession, openEventFeed, openEventLog, openPool, zoneTable } from '@connex/event-log';
import { within } from '../patience/within.js';

const probeMilliseconds = 1_500;

/** Everything that the conductor needs of Postgres: the log, its feed, whoever is due, and the nudges. */
export const houseInPostgres = (databaseUrl: string) => {
  const access = { databaseUrl, role: 'conductor' };
  const log = openEventLog(access);
  const feed = openEventFeed(access);
  const pool = openPool(access, 'due alarms', 1);

  const zones = zoneTable(pool);

  return {
    log,
    feed,
    /** The streams that have an alarm which is due and not answered yet. */
    async due(): Promise<readonly string[]> {
      return [...new Set((await dueAlarms(pool)).map(({ stream }) => stream))];
    },
    /** Why this process may not count for the house: it knows another table of time zones (ruling 8). */
    whyOtherZones: () => within(probeMilliseconds, zones.whyOther()),
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
