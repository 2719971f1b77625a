import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { checkoutRoot } from '@connex/infra-local';

export type Running = {
  readonly process: ChildProcess;
  /** What it has written to stdout, and to stderr. */
  readonly said: { out: string; fault: string };
  readonly exited: Promise<number | null>;
};

/** Starts one of our processes as it was built, with nothing in its environment but what is given. */
export const start = (app: string, env: Readonly<Record<string, string>>): Running => {
  const main = join(checkoutRoot(), 'apps', app, 'dist', 'main.js');
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', fault: '' };
  child.stdout.on('data', (bytes: Buffer) => (said.out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (said.fault += bytes.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { process: child, said, exited };
};

/** Asks a process to stop, and makes it when it does not; answers its exit code. */
export const stop = async ({ process: child, exited }: Running, millis = 12_000): Promise<number | null> => {
  const impatient = setTimeout(() => child.kill('SIGKILL'), millis);
  child.kill('SIGTERM');
  return exited.finally(() => clearTimeout(impatient));
};

/** Waits until it says that it is ready. Throws with its last words when it ends before, or takes too long. */
export const untilReady = async (url: string, running: Running, millis = 30_000): Promise<void> => {
  const until = performance.now() + millis;
  while (performance.now() < until) {
    if (running.process.exitCode !== null) break;
    const ready = await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not become ready. ${running.said.fault}\n${running.said.out.slice(-2_000)}`);
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
