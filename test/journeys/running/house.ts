import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doorClient, type DoorClient } from '@connex/cli';
import { appendixBCalendars, foundingCommands, type Role } from '@connex/domain';
import { commandDesk, foundHouse, openEventLog } from '@connex/event-log';
import { freshDatabase } from '@connex/infra-postgres/testing';
import { freePort, start, stop, untilReady, type Running } from './process.js';

const salt = 'salt of the journeys';

const people = {
  intake: 'INTAKE',
  manager: 'CASE_MGR',
  integrity: 'INTEGRITY',
  head: 'HEAD',
  auditor: 'AUDITOR',
  official: 'GOV_FOCAL',
  admin: 'ADMIN',
} as const satisfies Record<string, Role>;
export type Named = keyof typeof people;
type AppName = 'api' | 'projector';

const tokenOf = (person: Named) => `cx_${person.padEnd(32, '_')}`;
const printOf = (text: string) => createHash('sha256').update(text).digest('hex');

const found = async (databaseUrl: string): Promise<void> => {
  const log = openEventLog({ databaseUrl, role: 'api' });
  const commands = foundingCommands({
    calendars: appendixBCalendars,
    tzVersion: process.versions.tz ?? 'unknown',
    idFor: (label) => `founding-${printOf(label).slice(0, 24)}`,
    people: Object.entries(people).map(([id, role]) => ({
      id,
      roles: [role],
      tokens: [
        { tokenId: randomUUID(), sha256: printOf(tokenOf(id as Named)), role, expiresAt: '2030-01-01T00:00:00.000Z' },
      ],
    })),
  });
  await foundHouse(commandDesk(log, { salt }), commands);
  await log.close();
};

type Environment = Readonly<Record<string, string>>;

/** The processes of a house, each begun as it was built and waited for. */
const crew = (env: Environment, ports: Readonly<Record<AppName, number>>) => {
  const processes = new Map<AppName, Running>();
  return {
    async begin(app: AppName): Promise<void> {
      const port = { CONNEX_PORT_API: String(ports.api), CONNEX_HEALTH_PORT: String(ports[app]) };
      const running = start(app, { ...env, ...port });
      processes.set(app, running);
      await untilReady(`http://127.0.0.1:${ports[app]}`, running);
    },
    process(app: AppName): Running {
      const running = processes.get(app);
      if (!running) throw new Error(`No ${app} runs.`);
      return running;
    },
    stop: () => Promise.all([...processes.values()].map((running) => stop(running))),
  };
};

/** A story house on a real Postgres, with the api and the projector as the processes that were built. */
export const runningHouse = async () => {
  const database = await freshDatabase({ mode: 'story', standsAt: '2026-11-30T09:12:00.000Z' });
  await found(database.urls.api);
  const documents = await mkdtemp(join(tmpdir(), 'connex-journey-'));
  const ports = { api: await freePort(), projector: await freePort() };
  const url = `http://127.0.0.1:${ports.api}`;
  const env = { DATABASE_URL: database.url, CONNEX_DOCUMENTS: documents, CONNEX_SALT: salt };
  const { begin, process, stop: stopAll } = crew(env, ports);
  const close = async () => {
    await stopAll();
    await database.close();
    await rm(documents, { recursive: true, force: true });
  };
  await Promise.all([begin('api'), begin('projector')]).catch(async (fault: unknown) => {
    await close();
    throw fault;
  });
  return { url, env, begin, process, close, as: (person: Named): DoorClient => doorClient(url, tokenOf(person)) };
};

export type RunningHouse = Awaited<ReturnType<typeof runningHouse>>;
