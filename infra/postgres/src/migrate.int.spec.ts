import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { isMigrated, migrate } from './migrate.js';
import { databaseUrlFor, roleUrl, roles } from './roles.js';

const server = process.env['CONNEX_TEST_DATABASE_URL'] ?? '';

describe('the migrator', () => {
  const name = `t_${randomBytes(8).toString('hex')}`;
  const url = (() => {
    const there = new URL(server);
    there.pathname = `/${name}`;
    return there.href;
  })();
  const admin = new pg.Client({ connectionString: server });
  beforeAll(async () => {
    await admin.connect();
    await admin.query(`create database ${name}`);
  });
  afterAll(async () => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });

  const withClient = async <T>(connectionString: string, work: (client: pg.Client) => Promise<T>) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    return work(client).finally(() => client.end());
  };

  it('knows that a database is new', async () => expect(await withClient(url, isMigrated)).toBe(false));

  it('brings a database up once, though several ask at the same time, and every role can connect', async () => {
    const ran = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(ran.filter((names) => names.length > 0)).toEqual([
      [
        '0001_house-clock',
        '0002_log',
        '0003_nothing-is-changed',
        '0004_under-the-lock',
        '0005_append',
        '0006_clock-moves',
        '0007_readers',
        '0008_grants',
        '0009_desk',
        '0010_append-by-text',
        '0011_owed-receipts',
      ],
    ]);
    expect(await withClient(url, isMigrated)).toBe(true);
    for (const role of roles) {
      const { rows } = await withClient(roleUrl(url, role), (client) =>
        client.query<{ me: string; limit: string }>(
          `select current_user as me, current_setting('statement_timeout') as limit`,
        ),
      );
      expect(rows).toEqual([{ me: `connex_${role}`, limit: '30s' }]);
    }
  });

  it('founds a house once, and never as another', () =>
    withClient(url, async (client) => {
      const found = async (mode: string) =>
        (await client.query<{ founded: boolean }>('select connex.found_house($1, now()) as founded', [mode])).rows;
      expect(await found('story')).toEqual([{ founded: true }]);
      expect(await found('story')).toEqual([{ founded: false }]);
      await expect(found('wall')).rejects.toMatchObject({ code: 'CX020' });
    }));

  it('derives a URL for each role, which its own variable overrides', () => {
    const own = { DATABASE_URL: url, DATABASE_URL_API: 'postgres://elsewhere/house' };
    expect(databaseUrlFor('api', own)).toBe('postgres://elsewhere/house');
    expect(databaseUrlFor('relay', own)).toBe(roleUrl(url, 'relay'));
    expect(databaseUrlFor('relay', {})).toBeUndefined();
    expect(new Set(roles.map((role) => new URL(roleUrl(url, role)).password)).size).toBe(roles.length);
  });
});
