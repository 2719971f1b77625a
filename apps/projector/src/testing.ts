import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { internalPartOf, type Drafted, type Recorded } from '@connex/domain';
import { openEventLog, type EventLog, type PostgresEventLog, type Written } from '@connex/event-log';
import { freshDatabase, type FreshDatabase } from '@connex/infra-postgres/testing';
import { projectors, type Projector } from '@connex/read-models';
import { canaryStory } from '@connex/read-models/testing-canaries';
import pg from 'pg';
import pino from 'pino';
import type { Config } from './config/environment.js';
import { nothingHeard, hears, listed, tellOn, type Memory, type ToldRow } from './views/told-rows.js';

export const quiet = pino({ level: 'silent' });

export type Row = Omit<ToldRow, 'row'> & { readonly row: unknown };

/** A database with a log, and eyes on its views. */
export type TestHouse = {
  readonly database: FreshDatabase;
  readonly log: PostgresEventLog;
  readonly admin: pg.Pool;
  close(): Promise<void>;
};

export const openHouse = async (): Promise<TestHouse> => {
  const database = await freshDatabase();
  const log = openEventLog({ databaseUrl: database.urls.api, role: 'api' });
  const admin = new pg.Pool({ connectionString: database.url, max: 2 });
  admin.on('error', () => undefined);
  const close = async () => {
    await Promise.all([log.close(), admin.end()]);
    await database.close();
  };
  return { database, log, admin, close };
};

export const configOf = ({ database }: TestHouse, kafka: Config['kafka'] = null): Config => ({
  databaseUrl: database.urls.projector,
  kafka,
  host: '127.0.0.1',
  healthPort: 0,
  logLevel: 'silent',
});

const written = (event: Drafted, commandId: string): Written => {
  const by = { person: 'ilse', role: 'INTAKE' } as const;
  const meta = { by, commandId, correlationId: commandId, causationId: null, policyVersion: 'P1' };
  return {
    ...event,
    id: randomUUID(),
    schemaVersion: 1,
    internal: internalPartOf(event.type, event.data),
    meta: event.decision ? { ...meta, decision: event.decision } : meta,
  };
};

/** Appends events to a stream as one command would. */
export const tell = async (log: EventLog, stream: string, events: readonly Drafted[]): Promise<void> => {
  const commandId = randomUUID();
  const appended = await log.append({
    commandId,
    fingerprint: createHash('sha256').update(commandId).digest('hex'),
    stream,
    expectedRevision: (await log.told(stream))?.revision ?? 0,
    reads: [],
    gen: 0,
    events: events.map((event) => written(event, commandId)),
    claims: [],
    access: [],
    alarms: [],
    stage: 'ELIGIBILITY',
    closed: false,
  });
  if (appended.status !== 'appended') throw new Error(`The log answered ${appended.status}.`);
};

/** The story of canaries, told by several cases that take turns: `pieces` of it each time. */
export const tellCases = async (log: EventLog, cases: readonly string[], piece = 5): Promise<void> => {
  for (let from = 0; from < canaryStory.length; from += piece)
    await Promise.all(cases.map((stream) => tell(log, stream, canaryStory.slice(from, from + piece))));
};

export const casesNamed = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `case-${prefix}${index + 1}`);

const wholeLog = async (log: EventLog): Promise<readonly Recorded[]> => {
  const events: Recorded[] = [];
  for (;;) {
    const more = await log.read(events.at(-1)?.position ?? 0, 1_000);
    if (more.length === 0) return events;
    events.push(...more);
  }
};

/** The rows that a view must have, told event by event from the whole log: what every other way is measured by. */
export const expectedRows = async (log: EventLog, projector: Projector): Promise<readonly Row[]> => {
  const memories = new Map<string, Memory>();
  const rows = new Map<string, ToldRow>();
  for (const event of (await wholeLog(log)).filter(({ stream }) => hears(projector, stream))) {
    if (projector.kind === 'list') listed(projector, event).forEach((row) => rows.set(row.key, row));
    else {
      const told = tellOn(projector, memories.get(event.stream) ?? nothingHeard(projector), event);
      memories.set(event.stream, told.memory);
      told.rows.forEach((row) => rows.set(row.key, row));
    }
  }
  return [...rows.values()]
    .map(({ row, ...place }) => ({ ...place, row: row === null ? null : (JSON.parse(row) as unknown) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
};

/** The rows that a view has, in the version that is read. */
export const rowsOf = async ({ admin }: TestHouse, view: string): Promise<readonly Row[]> => {
  const { rows: current } = await admin.query<{ version: number }>('select version from view.current where view = $1', [
    view,
  ]);
  const table = `view.${view.replaceAll('-', '_')}_v${current[0]?.version}`;
  const { rows } = await admin.query<Row>(
    `select key, stream, revision::int, position::int, row from ${table} order by key collate "C"`,
  );
  return rows;
};

/** All views, row by row. */
export const everyRow = async (house: TestHouse) =>
  Object.fromEntries(await Promise.all(projectors.map(async ({ view }) => [view, await rowsOf(house, view)] as const)));
export const everyExpectedRow = async ({ log }: TestHouse) =>
  Object.fromEntries(
    await Promise.all(
      projectors.map(async (projector) => [projector.view, await expectedRows(log, projector)] as const),
    ),
  );

export const until = async (holds: () => boolean | Promise<boolean>, seconds = 60): Promise<void> => {
  for (const end = performance.now() + seconds * 1_000; performance.now() < end;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not come to pass in time.');
};

/** Whether every view has read the whole log. */
export const isCaughtUp = async ({ admin, log }: TestHouse): Promise<boolean> => {
  const { rows: settled } = await admin.query<{ there: boolean }>(
    `select to_regclass('view.current') is not null as there`,
  );
  if (!settled[0]?.there) return false;
  const { rows } = await admin.query<{ position: number }>(
    `select coalesce(c.position, 0)::int as position from view.current v
       left join connex.checkpoint c on c.name = 'view:' || v.view || '_v' || v.version`,
  );
  const head = await log.head();
  return rows.length === projectors.length && rows.every(({ position }) => position === head);
};

/** A program of ours as a process of its own, as it was built. */
export const startProgram = (app: 'projector' | 'relay', env: NodeJS.ProcessEnv, ...args: string[]): ChildProcess => {
  const main = fileURLToPath(new URL(`../../${app}/dist/main.js`, import.meta.url));
  return spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
};

/** Ends a process at once, as a crash would. */
export const kill = async (child: ChildProcess): Promise<void> => {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== null || !child.kill('SIGKILL')) return;
  await gone;
};
