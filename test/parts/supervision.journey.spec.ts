import { createServer } from 'node:net';
import { killNow, living, ownHouse, waitFor, type OwnHouse } from './own-house.js';

let house: OwnHouse;

beforeAll(async () => {
  house = await ownHouse();
});
afterAll(() => house.clear());

const pidOf = async (name: string): Promise<number | null | undefined> =>
  (await house.status()).parts.find((part) => part.name === name)?.pid;

const isOpen = async () => (await house.status()).ready;

describe('a house that an operator starts and stops', () => {
  it('is not there before it is started, and `status` says so by its exit code', async () => {
    expect(await house.status()).toMatchObject({ code: 1, ready: false, parts: [] });
    expect(await house.connex('down')).toMatchObject({ code: 0, out: 'Nothing was running here.\n' });
  });

  it('does not start on a port that is taken, and says whose it is and what to set', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(house.base + 2, '127.0.0.1', resolve));
    const { code, err } = await house.connex('up', '--house', 'mine');
    await new Promise((resolve) => holder.close(resolve));
    expect(code).toBe(1);
    expect(err).toContain(`port ${house.base + 2} (temporal) is taken by process ${process.pid}`);
    expect(err).toContain('CONNEX_PORT_BASE=');
    expect(house.run()).toBeUndefined();
  });

  it('stops whatever it had begun when it is called off half-way', async () => {
    const up = house.begin('up', '--house', 'mine');
    await waitFor('a first part', () => living(house.run()).length > 0);
    const begun = house.run();
    up.child.kill('SIGTERM');
    expect((await up.said).err).toContain('the start was called off; everything is stopped');
    expect(living(begun)).toEqual([]);
    expect(house.run()).toBeUndefined();
  });

  it('opens with all its parts, and lets no second supervisor in', async () => {
    const up = house.begin('up', '--house', 'mine');
    await waitFor('an open house', isOpen);
    expect(await house.status()).toMatchObject({ code: 0, ready: true, house: { name: 'mine', mode: 'story' } });
    expect(up.soFar()).toContain('The house "mine" is open.');
    const { code, err } = await house.connex('up', '--house', 'mine');
    expect(code).toBe(1);
    expect(err).toContain('the house "mine" already runs here');
  });

  it.each(['postgres', 'temporal', 'api', 'projector', 'conductor'])('brings %s back after kill -9', async (name) => {
    const pid = await pidOf(name);
    killNow(pid);
    await waitFor(`another ${name}`, async () => (await isOpen()) && (await pidOf(name)) !== pid);
  });

  it('leaves nothing behind that the next start does not end, when the supervisor itself is killed', async () => {
    const left = house.run();
    killNow(left?.supervisor.pid);
    expect((await house.status()).ready).toBe(false);
    const next = house.begin('up', '--house', 'mine');
    await waitFor('an open house', isOpen);
    expect(next.soFar()).toMatch(/the last supervisor died; what it left was ended: .*postgres/);
    expect(living(left)).toEqual([]);
  });

  it('is taken down in order, and leaves no process', async () => {
    const before = house.run();
    const { code, out } = await house.connex('down', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      house: 'mine',
      stopped: expect.arrayContaining(['postgres', 'api']) as string[],
    });
    expect(living(before)).toEqual([]);
  });
});
