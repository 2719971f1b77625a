import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openEventLog, type PostgresEventLog } from '@connex/event-log';
import { freshDatabase, type FreshDatabase } from '@connex/infra-postgres/testing';

const brokers = () => {
  const named = process.env['CONNEX_TEST_KAFKA_BROKERS'];
  if (!named) throw new Error('CONNEX_TEST_KAFKA_BROKERS names no Kafka; this test needs a real one.');
  return named;
};
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const port = 17_481;

const until = async (holds: () => Promise<boolean>, seconds = 60) => {
  for (const end = performance.now() + seconds * 1_000; performance.now() < end;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not come to pass in time.');
};

describe('the relay as a program', () => {
  let database: FreshDatabase;
  let log: PostgresEventLog;
  let running: ChildProcess[];

  const start = (env: NodeJS.ProcessEnv) => {
    const settings = { CONNEX_HEALTH_PORT: String(port), CONNEX_LOG_LEVEL: 'silent', ...env };
    const child = spawn(process.execPath, [main], { env: { ...process.env, ...settings }, stdio: 'pipe' });
    running.push(child);
    return child;
  };
  const codeOf = async (child: ChildProcess): Promise<number | null> =>
    child.exitCode ?? ((await once(child, 'exit')) as [number | null])[0];
  const health = async (page: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/health/${page}`);
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  const tell = async (stream: string) => {
    const id = randomUUID();
    const by = { person: 'ilse', role: 'INTAKE' } as const;
    const meta = { by, commandId: id, correlationId: id, causationId: null, policyVersion: null };
    const said = { occurredAt: '2026-11-30T09:00:00.000Z', data: { secret: 'canary' }, internal: {}, meta };
    await log.append({
      ...{ commandId: id, fingerprint: createHash('sha256').update(id).digest('hex'), stream, expectedRevision: 0 },
      ...{ reads: [], gen: 0, claims: [], access: [], alarms: [], stage: 'ENQUIRY', closed: false },
      events: [{ id, type: 'NeverHeardOf', schemaVersion: 1, ...said }],
    });
  };

  beforeAll(async () => {
    database = await freshDatabase();
    log = openEventLog({ databaseUrl: database.urls.api, role: 'api' });
  });
  beforeEach(() => {
    running = [];
  });
  afterEach(async () => {
    for (const child of running) if (child.exitCode === null) child.kill('SIGKILL');
  });
  afterAll(async () => {
    await log.close();
    await database.close();
  });

  it('carries what it has no word for, says how far it is, and stops cleanly', async () => {
    await tell('case-1');
    const topic = `connex.events.${randomUUID()}`;
    const child = start({ DATABASE_URL: database.url, KAFKA_BROKERS: brokers(), CONNEX_KAFKA_TOPIC: topic });
    const head = await log.head();
    await until(async () => {
      const told = await health('ready').catch(() => undefined);
      return told !== undefined && 'position' in told && told.position === head;
    });
    expect(await health('ready')).toMatchObject({
      status: 200,
      ready: true,
      position: head,
      lagSeconds: 0,
      leads: true,
    });
    expect(await health('live')).toEqual({ status: 200, live: true });
    expect(await health('nothing')).toMatchObject({ status: 404 });
    child.kill('SIGTERM');
    expect(await codeOf(child)).toBe(0);
  });

  it('is not ready while it cannot reach Kafka, says why without a word of the events, and still stops', async () => {
    const child = start({ DATABASE_URL: database.url, KAFKA_BROKERS: '127.0.0.1:1', CONNEX_KAFKA_TOPIC: 'nowhere' });
    await until(async () => (await health('ready').catch(() => ({ status: 0 }))).status === 503);
    expect(await health('ready')).toMatchObject({
      ready: false,
      position: 0,
      fault: expect.stringContaining('KafkaJS'),
    });
    child.kill('SIGTERM');
    expect(await codeOf(child)).toBe(0);
  });

  it('says what it misses', async () => {
    const child = start({ DATABASE_URL: '', DATABASE_URL_RELAY: '', KAFKA_BROKERS: undefined });
    let said = '';
    child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
    expect(await codeOf(child)).toBe(2);
    expect(said).toContain('KAFKA_BROKERS is missing');
  });
});
