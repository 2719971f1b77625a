import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, foldersOf, probeTemporal, temporalCli } from '@connex/infra-local';
import { eventually } from './eventually.js';

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** Ends a process for certain, and waits until it is gone. */
export const kill = async (child: ChildProcess | undefined, signal: NodeJS.Signals = 'SIGKILL') => {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
};

const namespace = 'connex';

/** A real Temporal of one spec's own, with a database file: to be killed, wiped, and started again. */
export const ownTemporal = async () => {
  const { path } = await findProgram(temporalCli, { parts: foldersOf().parts, log: () => undefined });
  const folder = mkdtempSync(join(tmpdir(), 'connex-temporal-'));
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  let server: ChildProcess | undefined;

  const start = async () => {
    const flags = [`--db-filename=${join(folder, 'temporal.db')}`, '--ip=127.0.0.1', `--port=${port}`, '--headless'];
    const pragmas = ['--sqlite-pragma=journal_mode=WAL', '--sqlite-pragma=synchronous=NORMAL'];
    const log = ['--log-level=error', `--namespace=${namespace}`];
    server = spawn(path, ['server', 'start-dev', ...flags, ...pragmas, ...log], { cwd: folder, stdio: 'ignore' });
    await eventually('Temporal answers', async () => (await probeTemporal(address, namespace)).ready);
  };
  await start();

  const files = ['temporal.db', 'temporal.db-wal', 'temporal.db-shm'].map((file) => join(folder, file));

  return {
    address,
    /** Every byte that it has kept, as text. */
    bytes: () =>
      files
        .filter(existsSync)
        .map((file) => readFileSync(file, 'latin1'))
        .join(''),
    /** Stops, so that nobody answers until it is started again. */
    stop: () => kill(server),
    start,
    /** Killed without warning, and back on the same file. */
    async killAndRestart() {
      await kill(server);
      await start();
    },
    /** Everything that it knew is gone. */
    async wipe() {
      await kill(server);
      for (const file of files) rmSync(file, { force: true });
      await start();
    },
    async close() {
      await kill(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
