import { freshDatabase } from '@connex/infra-postgres/testing';
import { eventLogContract, standsAt } from '../event-log.contract.js';
import { houseClockContract } from '../house-clock/house-clock.contract.js';
import { postgresEventLog } from './postgres-event-log.js';
import { postgresHouseClock } from './postgres-house-clock.js';

const open = async (mode: 'wall' | 'story' = 'story') => {
  const database = await freshDatabase(mode === 'story' ? { mode, standsAt } : { mode });
  const log = postgresEventLog({ databaseUrl: database.urls.api, role: 'api' });
  const clock = postgresHouseClock({ databaseUrl: database.url, role: 'migrator' });
  const close = async () => {
    await Promise.all([log.close(), clock.close()]);
    await database.close();
  };
  return { log, clock, close };
};

eventLogContract('in Postgres', open);
houseClockContract('in Postgres', open);
