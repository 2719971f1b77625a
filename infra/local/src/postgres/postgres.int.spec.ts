import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../ports/ports.js';
import { markOf } from '../processes/process-mark.js';
import { workshop } from '../testing.js';
import { ownPostgres, type OwnPostgres } from './postgres.part.js';
import { probePostgres, withDatabase } from './postgres-probe.js';

const place = workshop();
let own: OwnPostgres;

beforeAll(async () => {
  own = await ownPostgres({ folder: place.folder, port: (await freePorts()).postgres, log: place.log });
  await place.crew.start(own.part);
  await own.ensureDatabase();
});
afterAll(() => place.clear());

const ask = async (statement: string): Promise<readonly unknown[]> =>
  (await withDatabase(own.url, (client) => client.query<Record<string, unknown>>(statement))).rows;

describe('a Postgres of our own', () => {
  it('has the database of the house, writes durably, and speaks UTF-8 and UTC', async () => {
    const settings = `current_setting('fsync') f, current_setting('server_encoding') e, current_setting('timezone') z`;
    expect(await ask(`select current_database() d, ${settings}`)).toEqual([
      { d: 'connex', f: 'on', e: 'UTF8', z: 'UTC' },
    ]);
  });

  it('listens on loopback alone, and on no socket file', async () => {
    const settings = `current_setting('listen_addresses') a, current_setting('unix_socket_directories') s`;
    expect(await ask(`select ${settings}`)).toEqual([{ a: '127.0.0.1', s: '' }]);
  });

  it('lets nobody in with another password', async () => {
    const stranger = own.url.replace(/:[^:@]+@/, ':guessed@');
    expect(await probePostgres(stranger)).toMatchObject({
      ready: false,
      why: expect.stringContaining('refuses') as string,
    });
  });

  it('comes back after kill -9 with everything that was acknowledged', async () => {
    await ask('create table letter (id int)');
    await ask('insert into letter values (1), (2)');
    await place.killAndWait(own.part);
    expect(await ask('select id from letter order by id')).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('makes its data whole or not at all', () => {
    expect(existsSync(join(place.folder, 'postgres', 'PG_VERSION'))).toBe(true);
    expect(existsSync(join(place.folder, 'postgres.half'))).toBe(false);
    expect(existsSync(join(place.folder, 'postgres.password'))).toBe(false);
  });

  it('stops cleanly, and no process of it is left', async () => {
    const { pid } = place.stateOf(own.part);
    await place.crew.stop();
    expect(markOf(pid ?? 0)).toBeUndefined();
    expect(existsSync(join(place.folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});
