import { createHmac } from 'node:crypto';
import { openApi } from '@connex/domain';
import { commandDesk, openEventLog } from '@connex/event-log';
import { projectors } from '@connex/read-models';
import { peopleOfTheLog } from '../access/people-of-the-log.js';
import { withPolicyThread } from '../commands/policy-thread.js';
import type { Config } from '../config/environment.js';
import { documentStore } from '../documents/document-store.js';
import { keepSweeping } from '../documents/keep-sweeping.js';
import { readiness } from '../health/readiness.js';
import { limits } from '../limits.js';
import type { Parts } from '../parts.js';
import { postgresViewStore } from '../queries/views/postgres-view-store.js';
import { trialsInAThread } from '../what-if/trials-in-a-thread.js';
import { assemble } from './assemble.js';
import { openRooms } from './open-rooms.js';
import { version } from './version.js';
import type { HouseLog } from './house-log.js';
import { databaseChecks } from './database-checks.js';

const role = 'api';

/** Everything real that the api stands on. Opens connections when they are needed; `close` gives them back. */
export const openParts = async (
  config: Config,
  houseLog: HouseLog,
): Promise<{ readonly parts: Parts; close(): Promise<void> }> => {
  const access = { databaseUrl: config.databaseUrl, role };
  const log = openEventLog(access);
  const views = postgresViewStore(access);
  const trials = trialsInAThread(access);
  const desk = withPolicyThread(commandDesk(log, { salt: config.salt }), { access, salt: config.salt });
  const documents = documentStore(config.documents);
  await documents.prepare();
  const people = peopleOfTheLog(log);
  const { rooms, close: closeRooms } = openRooms({ config, log, people, houseLog });
  const checks = databaseChecks(access, log);
  const sweeping = keepSweeping({ folder: config.documents, log, drafts: rooms.drafts, limits, houseLog });

  const parts = assemble({
    log,
    people,
    rooms,
    trials,
    views,
    documents,
    limits,
    houseLog,
    desk,
    projectors: new Map(projectors.map((projector) => [projector.view, projector])),
    readiness: readiness(checks.list),
    openApi: openApi({ version, views: projectors }),
    secret: createHmac('sha256', new URL(config.databaseUrl).password).update('api').digest('hex'),
  });
  return {
    parts,
    async close() {
      sweeping.stop();
      await Promise.all([trials.close(), desk.close(), views.close(), checks.close(), closeRooms()]);
      await log.close();
    },
  };
};
