import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApi } from '@connex/domain';
import { commandDesk, inMemoryEventLog, type EventLog } from '@connex/event-log';
import { projectors } from '@connex/read-models';
import request from 'supertest';
import { peopleOfTheLog } from '../access/people-of-the-log.js';
import { assemble } from '../boot/assemble.js';
import { createApi } from '../boot/create-api.js';
import { houseLog } from '../boot/house-log.js';
import { stopGracefully } from '../boot/stop-gracefully.js';
import { documentStore } from '../documents/document-store.js';
import { readiness } from '../health/readiness.js';
import { limits as usualLimits, type Limits } from '../limits.js';
import type { Parts } from '../parts.js';
import { inMemoryViewStore } from '../queries/views/in-memory-view-store.js';
import type { ViewStore } from '../queries/views/view-store.js';
import { tryOn } from '../what-if/trials.js';
import { noRooms } from './no-rooms.js';
import { furnish, salt, tokenOf, type Named } from './people.js';

type Wishes = {
  readonly limits?: Partial<Limits>;
  readonly log?: EventLog;
  readonly views?: ViewStore;
  readonly desk?: Pick<Parts['desk'], 'speak'>;
  readonly documents?: Partial<Parts['documents']>;
  readonly rooms?: Parts['rooms'];
  readonly trials?: Parts['trials'];
  /** Where it listens; on any free port when it is not said. */
  readonly port?: number;
};

const byName = new Map(projectors.map((projector) => [projector.view, projector]));

/** A whole api that listens on a free port, over the log in memory unless another is handed in, with people in it. */
export const apiHouse = async (wishes: Wishes = {}) => {
  const log = wishes.log ?? inMemoryEventLog({ standsAt: '2026-11-30T09:12:00.000Z' });
  await furnish(log, salt);
  const folder = await mkdtemp(join(tmpdir(), 'connex-api-'));
  const documents = documentStore(folder);
  await documents.prepare();
  const lines: string[] = [];

  const parts = assemble({
    log,
    people: peopleOfTheLog(log),
    rooms: wishes.rooms ?? noRooms,
    trials: wishes.trials ?? { try: (trial) => tryOn(log, trial) },
    documents: { ...documents, ...wishes.documents },
    projectors: byName,
    desk: { ...commandDesk(log, { salt }), ...wishes.desk },
    views: wishes.views ?? inMemoryViewStore(log, byName),
    limits: { ...usualLimits, ...wishes.limits },
    houseLog: houseLog({ write: (line) => void lines.push(line) }),
    readiness: readiness([async () => ({ position: await log.head() })]),
    openApi: openApi({ version: '0.1.0', views: projectors }),
    secret: 'secret of the specs',
  });
  const app = await createApi(parts);
  await app.listen(wishes.port ?? 0, '127.0.0.1');
  const server = app.getHttpServer() as Server;
  const { port } = server.address() as AddressInfo;

  return {
    ...parts,
    app,
    server,
    folder,
    /** Every line that the process has written to its log. */
    lines,
    url: `http://127.0.0.1:${port}`,
    http: request(server),
    close: async () => {
      await stopGracefully(app, parts);
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export type ApiHouse = Awaited<ReturnType<typeof apiHouse>>;

/** How somebody of the house speaks to it. */
export const as = ({ http }: ApiHouse, person: Named) => {
  const bearer = `Bearer ${tokenOf(person)}`;
  return {
    post: (path: string) => http.post(path).set('authorization', bearer),
    get: (path: string) => http.get(path).set('authorization', bearer),
    head: (path: string) => http.head(path).set('authorization', bearer),
    speak: (command: string, said: object) =>
      http.post(`/api/v1/commands/${command}`).set('authorization', bearer).send(said),
    upload: (bytes: Buffer, name = 'letter.pdf', query = '') =>
      http.post(`/api/v1/documents${query}`).set('authorization', bearer).attach('file', bytes, name),
  };
};
