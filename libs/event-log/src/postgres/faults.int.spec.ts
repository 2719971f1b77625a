import { freshDatabase, type FreshDatabase } from '@connex/infra-postgres/testing';
import pg from 'pg';
import { append, written } from '../example-appends.js';
import { LogOverloaded, LogUnavailable } from '../faults.js';
import { postgresEventLog, type PostgresEventLog } from './postgres-event-log.js';

describe('the log in Postgres, in trouble', () => {
  let database: FreshDatabase;
  let log: PostgresEventLog;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  beforeEach(() => {
    log = postgresEventLog({ databaseUrl: database.urls.api, role: 'api' }, { append: 1_500, read: 500 });
  });
  afterEach(() => log.close());
  afterAll(() => database.close());

  const superuser = async (sql: string) => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    return client.query<Record<string, unknown>>(sql).finally(() => client.end());
  };

  it('takes in the neighbours of an append that the database cannot read', async () => {
    const poison = append('case-p', 'p', { events: [{ ...written('p/1'), occurredAt: 'half past nine' }] });
    const all = ['a', 'b', 'c'].map((id) => log.append(append(`case-${id}`, id)));
    const said = await Promise.allSettled([...all, log.append(poison), log.append(append('case-d', 'd'))]);
    expect(said.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(said[3]).toMatchObject({ reason: { code: '22007' } });
    expect(await log.told('case-p')).toBeUndefined();
  });

  it('keeps texts that no other text of the database could hold', async () => {
    const text = 'nothing \u0000, half a pair \ud83d, and \u2028';
    await log.append(append('case-t', 't', { events: [written('t/1', { text })] }));
    const { streams } = await log.look([{ stream: 'case-t', after: 0 }]);
    expect(streams[0]?.events[0]?.data).toEqual({ text });
  });

  it('tells callers at once when too many wait, and serves those who do', async () => {
    const all = Array.from({ length: 1_100 }, (_, n) => log.append(append(`case-o${n}`, `o${n}`)));
    const said = await Promise.allSettled(all);
    const rejected = said.filter((each): each is PromiseRejectedResult => each.status === 'rejected');
    expect(rejected).toHaveLength(100);
    expect(rejected.every(({ reason }) => reason instanceof LogOverloaded)).toBe(true);
  });

  it('answers as if nothing had been when its connections are cut', async () => {
    await log.append(append('case-k', 'k1'));
    await log.look([]);
    await superuser(`select pg_terminate_backend(pid) from pg_stat_activity
                      where datname = current_database() and application_name like 'connex api%'`);
    expect((await log.look([{ stream: 'case-k', after: 0 }])).streams).toMatchObject([{ revision: 1 }]);
    expect(await log.append(append('case-k', 'k2', { expectedRevision: 1 }))).toMatchObject({ status: 'appended' });
  });

  it('is unavailable, and says so in time, when it does not get the lock', async () => {
    const holder = new pg.Client({ connectionString: database.url });
    await holder.connect();
    await holder.query('begin; select pg_advisory_xact_lock(6516344, 1)');
    const since = performance.now();
    await expect(log.append(append('case-l', 'l'))).rejects.toBeInstanceOf(LogUnavailable);
    expect(performance.now() - since).toBeLessThan(8_000);
    await holder.query('rollback');
    await holder.end();
    expect(await log.append(append('case-l', 'l'))).toMatchObject({ status: 'appended' });
  });

  it('is unavailable, and says so in time, when nobody answers at its address', async () => {
    const nowhere = postgresEventLog(
      { databaseUrl: 'postgres://connex_api:x@127.0.0.1:1/house', role: 'api' },
      { append: 300, read: 300 },
    );
    await expect(nowhere.look([])).rejects.toBeInstanceOf(LogUnavailable);
    await expect(nowhere.append(append('case-n', 'n'))).rejects.toBeInstanceOf(LogUnavailable);
    await nowhere.close();
  });

  it('says that a house which was not founded has no time', async () => {
    await superuser('create table public.kept as select * from connex.clock; delete from connex.clock');
    await expect(log.append(append('case-f', 'f'))).rejects.toMatchObject({ code: 'CX013' });
    await expect(log.look([])).rejects.toThrow('The house is not founded yet.');
    await superuser('insert into connex.clock select * from public.kept');
  });
});
