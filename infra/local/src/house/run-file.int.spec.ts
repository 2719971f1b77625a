import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked, markOf } from '../processes/process-mark.js';
import { claimRun, readRun, runningHouse, writeRun, type RunFile } from './run-file.js';

const folder = mkdtempSync(join(tmpdir(), 'connex-run-'));
const file = join(folder, 'run.json');
const children: ChildProcess[] = [];
const lines: string[] = [];
const log = (line: string) => void lines.push(line);

const sleeper = (): number => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { detached: true, stdio: 'ignore' });
  children.push(child);
  return child.pid ?? 0;
};

const left = (supervisor: RunFile['supervisor'], part: { readonly pid: number; readonly mark: string }): RunFile => ({
  supervisor,
  house: 'demo',
  parts: [
    {
      ...{ name: 'postgres', state: 'ready', address: '127.0.0.1:1', since: '2026-11-30T09:00:00.000Z', restarts: 0 },
      ...part,
      stopSignal: 'SIGINT',
    },
  ],
});

const dead = { pid: 4_000_000, mark: 'long ago' };

afterEach(() => rmSync(file, { force: true }));
afterAll(() => {
  children.forEach((child) => child.kill('SIGKILL'));
  rmSync(folder, { recursive: true, force: true });
});

describe('the run file of a house', () => {
  it('keeps a second supervisor out while the first lives', async () => {
    writeRun(file, { supervisor: marked(process.pid), house: 'demo', parts: [] });
    await expect(claimRun(file, 'wall', log)).rejects.toThrow(/the house "demo" already runs here .*connex down/);
  });

  it('lets the next start end what a killed supervisor left behind', async () => {
    const orphan = sleeper();
    writeRun(file, left(dead, marked(orphan)));
    expect(runningHouse(file)).toBeUndefined();
    await claimRun(file, 'demo', log);
    expect(markOf(orphan)).toBeUndefined();
    expect(lines.at(-1)).toContain('what it left was ended: postgres');
    expect(readRun(file)?.supervisor).toEqual(marked(process.pid));
  });

  it('never touches a stranger who was given the same pid since', async () => {
    const stranger = sleeper();
    writeRun(file, left(dead, { pid: stranger, mark: 'of another life' }));
    await claimRun(file, 'demo', log);
    expect(markOf(stranger)).toBeDefined();
  });

  it('is overwritten when it was cut short', async () => {
    writeFileSync(file, '{"supervisor": {');
    await claimRun(file, 'demo', log);
    expect(readRun(file)?.house).toBe('demo');
  });

  it('is readable by its owner alone, and leaves nothing beside it', () => {
    writeRun(file, { supervisor: dead, house: 'demo', parts: [] });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['run.json']);
  });
});
