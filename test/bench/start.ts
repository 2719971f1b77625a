import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutRoot } from '@connex/infra-local';
import type { Figure } from './figure.js';

const portBase = '9300';
const patience = 240_000;

const childrenOf = (pid: number): readonly number[] => {
  const own = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => parentOf(other) === pid);
  return [...own, ...own.flatMap(childrenOf)];
};

const parentOf = (pid: number): number => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return -1;
  }
};

/** The proportional share of memory of a process, in bytes: shared pages are counted once in all. */
const memoryOf = (pid: number): number => {
  try {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) * 1_024;
  } catch {
    return 0;
  }
};

const startedIn = (env: NodeJS.ProcessEnv) => {
  const child = spawn('npm', ['start', '--', '--house', 'bench'], {
    cwd: checkoutRoot(),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  return child;
};

/** Starts the house, waits until its door answers, and keeps the greatest memory of all its processes. */
const measure = async (env: NodeJS.ProcessEnv): Promise<{ readonly seconds: number; readonly bytes: number }> => {
  const since = performance.now();
  const child = startedIn(env);
  let bytes = 0;
  const sampling = setInterval(() => {
    const pids = child.pid ? [child.pid, ...childrenOf(child.pid)] : [];
    bytes = Math.max(
      bytes,
      pids.map(memoryOf).reduce((sum, one) => sum + one, 0),
    );
  }, 500);
  try {
    await untilReady(child);
    const seconds = (performance.now() - since) / 1_000;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    return { seconds, bytes };
  } finally {
    clearInterval(sampling);
    await stopped(child);
  }
};

const untilReady = async (child: ChildProcess) => {
  for (const since = performance.now(); performance.now() - since < patience;) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}.`);
    const ready = await fetch(`http://127.0.0.1:${portBase}/health/ready`).catch(() => undefined);
    if (ready?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`npm start was not ready within ${patience / 1_000} s.`);
};

const stopped = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.on('exit', () => resolve());
    if (child.pid) process.kill(-child.pid, 'SIGINT');
  });

/** `connex bench start`: seconds and peak memory of a second `npm start`, without Kafka. */
export const start = async (): Promise<readonly Figure[]> => {
  const data = mkdtempSync(join(tmpdir(), 'connex-bench-'));
  const env = { ...process.env, CONNEX_DATA: data, CONNEX_PORT_BASE: portBase };
  try {
    await measure(env);
    const { seconds, bytes } = await measure(env);
    return [
      { id: 'B1', name: 'second npm start', value: seconds, unit: ' s', goal: { atMost: 15 } },
      { id: 'B2', name: 'peak memory of all processes', value: bytes / 1e9, unit: ' GB', goal: { atMost: 1.5 } },
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
};
