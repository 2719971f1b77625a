import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { berlinCalendar, foundingCommands } from '@connex/domain';
import { checkoutRoot } from '@connex/infra-local';
import { freshDatabase, type FreshDatabase } from '@connex/infra-postgres/testing';
import pg from 'pg';
import { openHouseDesk } from '../found/house-desk.js';

const command = join(checkoutRoot(), 'apps', 'cli', 'bin', 'connex.mjs');

const streams = ['country-ZM', 'country-MN', 'country-EG'];

/** `connex verify --json`, as an auditor runs it. */
const verify = (databaseUrl: string) => {
  const { status, stdout } = spawnSync(process.execPath, [command, 'verify', '--json'], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: status, said: JSON.parse(stdout) as unknown };
};

describe('connex verify', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase({ mode: 'story', standsAt: '2026-11-30T09:00:00.000Z' });
    const office = openHouseDesk(database.url, 'a salt for specs');
    const plan = { calendars: [berlinCalendar], tzVersion: '2025c', people: [], idFor: (label: string) => label };
    for (const command of foundingCommands(plan).filter(({ stream }) => streams.includes(stream)))
      await office.desk.speak({ ...command, by: { person: 'house', role: 'SYSTEM' } });
    await office.close();
  });
  afterAll(() => database.close());

  it('says that every chain holds, and leaves with 0', () =>
    expect(verify(database.url)).toMatchObject({ code: 0, said: { streams: 4, broken: null } }));

  it('names the position of one byte that a superuser changed, and leaves with 2', async () => {
    const superuser = new pg.Client({ connectionString: database.url });
    await superuser.connect();
    await superuser.query('alter table connex.event_p0 disable trigger all');
    const changed = await superuser.query<{ position: string }>(
      `update connex.event set data = replace(data::text, 'MN', 'Mn')::json
        where stream = 'country-MN' returning position`,
    );
    await superuser.end();
    expect(verify(database.url)).toMatchObject({
      code: 2,
      said: { broken: { position: Number(changed.rows[0]?.position), stream: 'country-MN', what: 'body' } },
    });
  });
});
