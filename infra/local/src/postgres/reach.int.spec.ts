import { cpSync, mkdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../ports/ports.js';
import { workshop } from '../testing.js';
import { isRoot, postgresAccount } from './account.js';
import { ensureData, superuser } from './postgres-data.js';
import { probePostgres } from './postgres-probe.js';
import { findPostgres } from './postgres-programs.js';
import { reachableData, reachablePrograms } from './reach.js';

const clone = workshop(0o700);
const open = workshop();
const data = join(clone.folder, 'houses', 'demo', 'postgres');
const reach = { account: postgresAccount(clone.log), home: join(open.folder, 'lib'), log: clone.log };

beforeAll(() => mkdirSync(join(clone.folder, 'houses', 'demo'), { recursive: true }));
afterAll(async () => {
  await clone.clear();
  await open.clear();
});

/** As root, Postgres runs as another user, who cannot enter a folder of mode 700; everybody else is at home there. */
describe('a clone below a folder of mode 700', () => {
  it('has its data elsewhere when root starts it, says where, and keeps a link to it', () => {
    const folder = reachableData(data, reach);
    expect(folder.startsWith(isRoot() ? reach.home : clone.folder)).toBe(true);
    if (!isRoot()) return expect(folder).toBe(data);
    expect(clone.lines.at(-1)).toBe(
      `user postgres cannot reach ${join(clone.folder, 'houses', 'demo')}; the data of Postgres lies in ${folder}`,
    );
    expect(readlinkSync(data)).toBe(folder);
  });

  it('runs a real Postgres there, and finds the same data at the next start', async () => {
    const { native, version } = await findPostgres();
    const hidden = join(clone.folder, 'native');
    cpSync(native, hidden, { recursive: true, verbatimSymlinks: true });
    const programs = reachablePrograms(hidden, version, reach);
    expect(programs).toBe(isRoot() ? join(reach.home, `postgres-${version}`) : hidden);

    const folder = reachableData(data, reach);
    await ensureData({ programs, folder, password: 'pw', account: reach.account, log: clone.log });
    const port = (await freePorts()).postgres;
    const url = `postgres://${superuser}:pw@127.0.0.1:${port}/postgres`;
    await clone.crew.start({
      name: 'postgres',
      address: `127.0.0.1:${port}`,
      launch: () => ({
        command: join(programs, 'bin', 'postgres'),
        args: ['-D', folder, '-p', String(port), '-c', 'unix_socket_directories='],
        folder: '/',
        ...(reach.account && { account: reach.account }),
      }),
      readiness: () => probePostgres(url),
      ...{ stopSignal: 'SIGINT', startLimit: 60_000, stopLimit: 20_000 },
    });
    expect(await probePostgres(url)).toEqual({ ready: true });
    await clone.crew.stop();
    expect(reachableData(data, reach)).toBe(realpathSync(data));
  });

  it('makes the data again where only the link is left', () => {
    if (!isRoot()) return;
    rmSync(realpathSync(data), { recursive: true });
    expect(reachableData(data, reach).startsWith(reach.home)).toBe(true);
  });
});
