import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import {
  casesNamed,
  everyExpectedRow,
  everyRow,
  isCaughtUp,
  kill,
  openHouse,
  startProgram,
  tellCases,
  until,
  type TestHouse,
} from './testing.js';

const outputOf = (child: ChildProcess) => {
  const lines: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n').filter(Boolean)));
  return lines;
};
const codeOf = async (child: ChildProcess): Promise<number | null> =>
  child.exitCode ?? ((await once(child, 'exit')) as [number | null])[0];

describe('the projector as a program', () => {
  let house: TestHouse;
  let running: ChildProcess[];
  const start = (...args: string[]) => {
    const env = { DATABASE_URL: house.database.url, KAFKA_BROKERS: '', CONNEX_HEALTH_PORT: '17461' };
    const child = startProgram('projector', env, ...args);
    running.push(child);
    return child;
  };
  const health = async (page: string) => {
    const answer = await fetch(`http://127.0.0.1:17461/health/${page}`);
    return { status: answer.status, ...((await answer.json()) as object) };
  };

  beforeEach(async () => {
    running = [];
    house = await openHouse();
  });
  afterEach(async () => {
    await Promise.all(running.map(kill));
    await house.close();
  });

  it('says how each view stands, and stops cleanly when it is told to', async () => {
    const child = start();
    await tellCases(house.log, casesNamed('a', 1));
    await until(() => isCaughtUp(house));
    expect(await health('live')).toEqual({ status: 200, live: true });
    expect(await health('ready')).toMatchObject({
      status: 200,
      ready: true,
      lagSeconds: 0,
      position: await house.log.head(),
      views: expect.arrayContaining([
        expect.objectContaining({ view: 'sla-board', version: 1, leads: true, parked: 0 }),
      ]),
    });
    child.kill('SIGTERM');
    expect(await codeOf(child)).toBe(0);
  });

  it('is not ready when it cannot reach its database, and goes on when it can again', async () => {
    start();
    await until(() => isCaughtUp(house));
    await house.admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await tellCases(house.log, casesNamed('a', 1));
    await until(() => isCaughtUp(house));
    await until(async () => (await health('ready')).status === 200);
    expect(await everyRow(house)).toEqual(await everyExpectedRow(house));
  });

  it('rebuilds a view beside another process that keeps it, which then goes over to the new one', async () => {
    start();
    await tellCases(house.log, casesNamed('a', 2));
    await until(() => isCaughtUp(house));
    const rebuild = start('rebuild', 'sla-board', '--json');
    const lines = outputOf(rebuild);
    expect(await codeOf(rebuild)).toBe(0);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ view: 'sla-board', version: 2, done: true });

    await tellCases(house.log, casesNamed('b', 1));
    await until(() => isCaughtUp(house));
    expect(await everyRow(house)).toEqual(await everyExpectedRow(house));
  });

  it('leaves the view as it was when a rebuild is broken off, and the next one sweeps up', async () => {
    start();
    await tellCases(house.log, casesNamed('a', 4));
    await until(() => isCaughtUp(house));
    const broken = start('rebuild', 'case-timeline');
    await until(async () => {
      const { rows } = await house.admin.query(`select to_regclass('view.case_timeline_v2') as filling`);
      return rows[0]?.filling !== null;
    });
    await kill(broken);
    expect(await everyRow(house)).toEqual(await everyExpectedRow(house));
    expect(await codeOf(start('rebuild', 'case-timeline'))).toBe(0);
    const { rows } = await house.admin.query(
      `select tablename from pg_tables where schemaname = 'view' and tablename like 'case\\_timeline%'`,
    );
    expect(rows).toHaveLength(1);
    expect(await everyRow(house)).toEqual(await everyExpectedRow(house));
  });

  it('names the views it knows when it is asked for another, and what it misses', async () => {
    expect(await codeOf(start('rebuild', 'nothing'))).toBe(2);
    const child = startProgram('projector', { DATABASE_URL: '', DATABASE_URL_PROJECTOR: '' });
    expect(await codeOf(child)).toBe(2);
  });
});
