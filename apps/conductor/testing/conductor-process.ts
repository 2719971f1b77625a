import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.js';
import { freePort, kill } from './own-temporal.js';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

type Told = { readonly databaseUrl: string; readonly temporal: string; readonly startSeconds?: number };

/** The conductor as it runs: its own process, from `dist`. */
export const conductorProcess = async ({ databaseUrl, temporal, startSeconds = 30 }: Told) => {
  if (!existsSync(main)) throw new Error('The conductor is not built; run `npx nx run-many -t build` first.');
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const lines: string[] = [];
  let child: ChildProcess | undefined;

  const env = {
    PATH: process.env['PATH'],
    TZ: 'America/New_York',
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal,
    CONNEX_HEALTH_PORT: String(port),
    CONNEX_SALT: 'pepper',
    CONNEX_START_SECONDS: String(startSeconds),
  };
  const ready = () =>
    fetch(`${base}/health/ready`, { signal: AbortSignal.timeout(2_000) })
      .then(({ ok }) => ok)
      .catch(() => false);

  /** Begins without waiting. */
  const launch = () => {
    child = spawn(process.execPath, ['--enable-source-maps', main], { env });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => lines.push(String(text)));
  };
  const start = async () => {
    launch();
    await eventually('the conductor is ready', ready).catch((fault: unknown) => {
      throw new Error(`${String(fault)}\n${lines.join('')}`);
    });
  };

  return {
    start,
    launch,
    ready,
    lines,
    health: (): Promise<Record<string, unknown>> =>
      fetch(`${base}/health/ready`)
        .then((response) => response.json() as Promise<Record<string, unknown>>)
        .catch(() => ({})),
    /** Waits until it ends by itself; answers its exit code. */
    async ended() {
      await eventually('the conductor ends', () => child?.exitCode !== null);
      return child?.exitCode;
    },
    nudge: async (body = '{}') => {
      const response = await fetch(`${base}/nudge`, { method: 'POST', body });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    async killAndRestart() {
      await kill(child);
      await start();
    },
    kill: () => kill(child),
    /** Asks it to stop; answers its exit code. */
    async stop() {
      await kill(child, 'SIGTERM');
      return child?.exitCode;
    },
  };
};
