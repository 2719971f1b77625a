import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventLog } from '@connex/event-log';
import { openIdentity } from '@connex/infra-identity';
import { openMailbox } from '@connex/infra-mailbox';
import { freshDatabase } from '@connex/infra-postgres/testing';
import pg from 'pg';
import { peopleOfTheLog } from '../access/people-of-the-log.js';
import { houseLog } from '../boot/house-log.js';
import { openRooms } from '../boot/open-rooms.js';
import type { Limits } from '../limits.js';
import type { SessionLimits } from '../sessions/session-store.js';
import { apiHouse } from './api-house.js';
import { salt } from './people.js';

export type Wishes = {
  readonly sessions?: SessionLimits;
  readonly limits?: Partial<Limits>;
  /** A built console. */
  readonly consoleFolder?: string;
  /** Another mail server than the house's own. */
  readonly smtpUrl?: string;
  /** The house without its identity provider, for faults. */
  readonly issuer?: string;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const client = { clientId: 'connex', clientSecret: 'a secret of the specs' };

/** A whole house with its rooms: real Postgres, real provider, real mailbox, and an api between them. */
export const roomsHouse = async (wishes: Wishes = {}) => {
  const [database, port, folder] = await Promise.all([
    freshDatabase({ mode: 'story', standsAt: '2026-11-30T09:12:00.000Z' }),
    freePort(),
    mkdtemp(join(tmpdir(), 'connex-rooms-')),
  ]);
  const origin = `http://127.0.0.1:${port}`;
  const people = join(folder, 'people.json');
  await writeFile(people, JSON.stringify([{ id: 'manager', name: 'Ada de la Cruz', roles: ['CASE_MGR'] }]));
  const identity = await openIdentity({ port: 0, people, redirectUri: `${origin}/sign-in/back`, ...client });
  const mailbox = await openMailbox({ port: 0, smtpPort: 0, folder: join(folder, 'mails') });

  const log = openEventLog({ databaseUrl: database.urls.api, role: 'api' });
  const opened = openRooms({
    config: {
      databaseUrl: database.urls.api,
      salt,
      rooms: {
        origin,
        portal: 'http://127.0.0.1:7409',
        oidc: { issuer: wishes.issuer ?? identity.issuer, ...client },
        mail: { smtpUrl: wishes.smtpUrl ?? mailbox.smtp, from: 'connex <connex@connex.example>' },
        ...(wishes.consoleFolder === undefined ? {} : { consoleFolder: wishes.consoleFolder }),
      },
    },
    log,
    people: peopleOfTheLog(log),
    houseLog: houseLog({ write: () => undefined }),
    ...(wishes.sessions ? { limits: wishes.sessions } : {}),
  });
  const house = await apiHouse({ log, rooms: opened.rooms, port, ...(wishes.limits ? { limits: wishes.limits } : {}) });
  const migrator = new pg.Client({ connectionString: database.url });
  await migrator.connect();

  return {
    ...house,
    origin,
    identity,
    mailbox,
    log,
    /** As the migrator, to look at what is stored, and to let time pass. */
    sql: async (text: string, values: unknown[] = []) =>
      (await migrator.query<Record<string, unknown>>(text, values)).rows,
    close: async () => {
      await house.close();
      await opened.close();
      await Promise.all([log.close(), identity.close(), mailbox.close(), migrator.end()]);
      await Promise.all([database.close(), rm(folder, { recursive: true, force: true })]);
    },
  };
};

export type RoomsHouse = Awaited<ReturnType<typeof roomsHouse>>;
