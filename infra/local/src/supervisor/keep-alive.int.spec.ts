import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { markOf } from '../processes/process-mark.js';
import { keepAlive, type Kept } from './keep-alive.js';
import type { Part, Readiness } from './part.js';

const folder = mkdtempSync(join(tmpdir(), 'connex-keep-'));
const logFile = join(folder, 'part.log');
const kept: Kept[] = [];

afterEach(async () => {
  await Promise.all(kept.splice(0).map((one) => one.stop()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ready = (): Promise<Readiness> => Promise.resolve({ ready: true });
const notReady = (): Promise<Readiness> => Promise.resolve({ ready: false, why: 'it is busy' });

/** A real process of Node's that runs a line of code. */
const running = (code: string, more: Partial<Part> = {}): Kept => {
  const part: Part = {
    name: 'example',
    address: 'nowhere',
    launch: () => ({ command: process.execPath, args: ['-e', code] }),
    readiness: ready,
    stopSignal: 'SIGTERM',
    startLimit: 5_000,
    stopLimit: 1_000,
    ...more,
  };
  const one = keepAlive(part, { logFile, changed: () => undefined, poll: 20 });
  kept.push(one);
  return one;
};

const until = async (holds: () => boolean): Promise<void> => {
  const limit = performance.now() + 10_000;
  while (!holds() && performance.now() < limit) await sleep(20);
  expect(holds()).toBe(true);
};

const forever = 'setInterval(() => {}, 1e6)';
const pidOf = (one: Kept): number => one.snapshot().pid ?? 0;

describe('a part that is kept alive', () => {
  it('comes back after kill -9, as another process', async () => {
    const one = running(forever);
    await one.start();
    const first = pidOf(one);
    process.kill(first, 'SIGKILL');
    await until(() => one.snapshot().state === 'ready' && pidOf(one) !== first);
    expect(one.snapshot().restarts).toBe(1);
    expect(markOf(first)).toBeUndefined();
  });

  it('is given up when it ends again and again before it was ever ready, with what it said last', async () => {
    const one = running('console.log("the disk is full"); process.exit(3)', { readiness: notReady });
    await expect(one.start()).rejects.toThrow(
      /example does not start: it ended with code 3; it said: .*the disk is full/,
    );
  });

  it('is given up when it is not ready in time, with the reason it gave', async () => {
    const one = running(forever, { readiness: notReady, startLimit: 300 });
    await expect(one.start()).rejects.toThrow('it was not ready within 0 s (it is busy)');
    expect(one.snapshot().pid).toBeNull();
  });

  it('is given up when there is no such program', async () => {
    const one = running('', { launch: () => ({ command: '/nowhere/program', args: [] }), readiness: notReady });
    await expect(one.start()).rejects.toThrow(/it could not be started: .*ENOENT/);
  });

  it('is ended while it is still starting', async () => {
    const one = running(forever, { readiness: notReady, startLimit: 60_000 });
    const started = one.start();
    await until(() => pidOf(one) > 0);
    const pid = pidOf(one);
    await one.stop();
    await expect(started).rejects.toThrow('example was stopped');
    expect(markOf(pid)).toBeUndefined();
  });

  it('is ended by force when it does not listen', async () => {
    const one = running(`process.on("SIGTERM", () => {}); console.log("deaf"); ${forever}`);
    await one.start();
    await until(() => readFileSync(logFile, 'utf8').includes('deaf'));
    const pid = pidOf(one);
    await one.stop();
    expect(markOf(pid)).toBeUndefined();
    expect(one.snapshot()).toMatchObject({ state: 'stopped', pid: null });
  });
});
