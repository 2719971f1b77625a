import { openEventLog, type PostgresEventLog } from '@connex/event-log';
import { freshDatabase, type FreshDatabase } from '@connex/infra-postgres/testing';
import { projectors } from '@connex/read-models';
import pg from 'pg';
import { postgresViewStore } from '../queries/views/postgres-view-store.js';
import { apiHouse, as, type ApiHouse } from '../testing/api-house.js';
import { listen } from '../testing/listen.js';
import { projection } from '../testing/projected.js';
import { enquiry, openCase } from '../testing/sentences.js';
import { databaseChecks } from './database-checks.js';
import { whyNotReachable } from './way-to-postgres.js';

let database: FreshDatabase;
let log: PostgresEventLog;
let views: ReturnType<typeof postgresViewStore>;
let house: ApiHouse;
let projected: Awaited<ReturnType<typeof projection>>;

beforeAll(async () => {
  database = await freshDatabase({ mode: 'story', standsAt: '2026-11-30T09:12:00.000Z' });
  const access = { databaseUrl: database.urls.api, role: 'api' };
  log = openEventLog(access);
  views = postgresViewStore(access);
  house = await apiHouse({ log, views, limits: { ownWriteMillis: 3_000, heartbeatMillis: 200 } });
  projected = await projection(database.urls.projector, database.url, log);
});
afterAll(async () => {
  await house.close();
  await Promise.all([views.close(), log.close(), projected.close()]);
  await database.close();
});

const register = async (nickname: string, person: 'intake' | 'official' = 'intake') =>
  (await as(house, person).speak('RegisterEnquiry', enquiry({ nickname }))).body as {
    stream: string;
    revision: number;
  };

const wrecked = async (who: string) => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name like $1`, [who]);
  await client.end();
};

describe('the api on a real Postgres', () => {
  it('says that a view is not built yet, instead of showing an empty one', async () => {
    const { status, body, headers } = await as(house, 'manager').get('/api/v1/views/case-overview');
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'NOT_READY', '2']);
    expect((await as(house, 'manager').get('/api/v1/live/case-overview')).status).toBe(503);
  });

  it('takes in commands once, however often and however many at once', async () => {
    const said = enquiry({ nickname: 'Msasa' });
    const answers = await Promise.all([1, 2, 3, 4].map(() => as(house, 'intake').speak('RegisterEnquiry', said)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const many = await Promise.all(
      Array.from({ length: 40 }, () => as(house, 'intake').speak('RegisterEnquiry', enquiry())),
    );
    expect(new Set(many.map(({ body }) => body.stream as string)).size).toBe(40);
  });

  it('shows, filters and turns the rows that one may see', async () => {
    await openCase(house, { nickname: 'Baobab' });
    await register('Okoume', 'official');
    const position = await projected.catchUp('case-overview');
    const seen = async (person: Parameters<typeof as>[1], query = '?limit=500') => {
      const { body } = await as(house, person).get(`/api/v1/views/case-overview${query}`);
      return (body.rows as { row: { nickname: string } }[]).map(({ row }) => row.nickname);
    };
    expect(await seen('manager')).toEqual(expect.arrayContaining(['Msasa', 'Baobab', 'Okoume']));
    expect(await seen('official')).toEqual(['Okoume']);
    expect([await seen('admin'), await seen('stranger'), await seen('board')]).toEqual([[], [], []]);
    expect(await seen('manager', '?nickname=Baobab&country=ZM')).toEqual(['Baobab']);
    const first = (await as(house, 'manager').get('/api/v1/views/case-overview?limit=30')).body;
    const second = (await as(house, 'manager').get(`/api/v1/views/case-overview?limit=30&cursor=${first.cursor}`)).body;
    expect([first.position, first.rows.length, second.rows.length, second.cursor]).toEqual([
      position,
      30,
      13,
      undefined,
    ]);
  });

  it('waits until the projector has come to what one wrote, and says when it did not come in time', async () => {
    const { stream, revision } = await register('Wenge');
    const asked = as(house, 'intake')
      .get(`/api/v1/views/case-overview/${stream}?from=${revision}`)
      .then((answer) => answer);
    await projected.catchUp('case-overview');
    expect((await asked).body).toMatchObject({ isReached: true, row: { nickname: 'Wenge' } });

    const late = await register('Iroko');
    const answer = await as(house, 'intake').get(
      `/api/v1/views/case-overview?stream=${late.stream}&from=${late.revision}`,
    );
    expect(answer.body).toMatchObject({ isReached: false, rows: [] });
  });

  it('tells a live view on across a cut, and only what one may see', async () => {
    await projected.catchUp('case-overview');
    const line = await listen(house, 'official', 'case-overview');
    expect((await line.heard(1))[0]!.data.row!.nickname).toBe('Okoume');
    const place = await line.place();
    line.close();

    for (const nickname of ['Limba', 'Niangon']) await register(nickname, 'official');
    await register('Sapele');
    await projected.catchUp('case-overview');
    const again = await listen(house, 'official', 'case-overview', place);
    const missed = await again.heard(2);
    expect(missed.map(({ data }) => data.row!.nickname)).toEqual(['Limba', 'Niangon']);

    await wrecked('connex api view news');
    await register('Ayous', 'official');
    await projected.catchUp('case-overview');
    expect((await again.heard(3)).at(-1)!.data.row!.nickname).toBe('Ayous');
    again.close();
  });

  it('begins a live view anew when it was rebuilt in another shape, and reads the new table', async () => {
    await projected.catchUp('my-tasks');
    const line = await listen(house, 'manager', 'my-tasks');
    await line.place();
    await projected.catchUp('my-tasks', 2);
    await projected.drop('my-tasks', 1);
    await line.ended();
    expect(line.text().trimEnd().endsWith('id:')).toBe(true);
    expect((await as(house, 'manager').get('/api/v1/views/my-tasks')).status).toBe(200);
  });

  it('goes on when its connections are cut: who is sent away once is answered at the second time, and it happens once', async () => {
    const said = enquiry({ nickname: 'Framire' });
    await wrecked('connex api%');
    const first = await as(house, 'intake').speak('RegisterEnquiry', said);
    expect([200, 503]).toContain(first.status);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const second = await as(house, 'intake').speak('RegisterEnquiry', said);
    expect([second.status, second.body.revision]).toEqual([200, second.body.events.length]);
    expect((await as(house, 'manager').get('/api/v1/views/case-overview')).status).toBe(200);
  });

  it('R-053: tells whoever reads a stream whether its chain holds', async () => {
    const { stream } = await register('Bubinga');
    const { body } = await as(house, 'auditor').get(`/api/v1/streams/${stream}`);
    expect([body.verified, body.events.length > 0]).toEqual([true, true]);

    const superuser = new pg.Client({ connectionString: database.url });
    await superuser.connect();
    await superuser.query('alter table connex.event_p0 disable trigger all');
    await superuser.query(`update connex.event set data = '{}' where stream = $1 and revision = 1`, [stream]);
    await superuser.end();
    expect((await as(house, 'auditor').get(`/api/v1/streams/${stream}`)).body.verified).toBe(false);
  });

  it('is ready when it may append to this log, and says why when it may not', async () => {
    const reasonAt = async (databaseUrl: string) => {
      const checks = databaseChecks({ databaseUrl, role: 'api' }, log);
      const said = await Promise.all(checks.list.map((check) => check()));
      await checks.close();
      return Object.assign({}, ...said) as { why?: string; position?: number };
    };
    expect(await reasonAt(database.urls.api)).toEqual({ position: await log.head() });
    expect((await reasonAt(database.urls.projector)).why).toMatch(/may not append/);
  });

  it('names what is wrong with an address of Postgres, and never the password', async () => {
    const never = new Promise<void>(() => undefined);
    const at = (change: (url: URL) => void) => {
      const url = new URL(database.urls.api);
      change(url);
      return whyNotReachable(url.href, never, 400);
    };
    expect(await at(() => undefined)).toBeUndefined();
    const sentences = await Promise.all([
      at((url) => void (url.password = 'hunter2')),
      at((url) => void (url.pathname = '/nothing')),
      at((url) => void (url.port = '1')),
    ]);
    expect(sentences).toEqual([
      expect.stringContaining('refuses the password'),
      expect.stringContaining('has no database of this name'),
      expect.stringMatching(/did not answer within 0.4 s .*ECONNREFUSED/),
    ]);
    expect(sentences.join()).not.toContain('hunter2');
  });

  it('has a projector for each window', () =>
    expect([...house.projectors.keys()].sort()).toEqual(projectors.map(({ view }) => view).sort()));
});
