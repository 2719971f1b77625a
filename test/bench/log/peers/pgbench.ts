import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withDatabase } from '@connex/infra-local';
import { eventsAfter } from '../case-events.js';
import { plainInsertStatement, plainTable } from './plain-insert.js';

const seconds = 2;
const patience = 30_000;

/** The plain insert, told by pgbench's own language: each client grows a case to twenty events, then begins another. */
const script = `
\\set version :version % 20 + 1
\\if :version = 1
\\set case random(1, 9000000000000000)
\\endif
${plainInsertStatement} ('case-' || :client_id || '-' || :case, :version, gen_random_uuid(), :type, :data, :meta);
`;

const run = promisify(execFile);

/** By its name alone: on some systems it is a wrapper that asks how it was called. */
const isHere = () =>
  run('pgbench', ['--version'], { timeout: patience }).then(
    () => true,
    () => false,
  );

const rateIn = (output: string): number => {
  const [, rate] = /^tps = ([\d.]+)/m.exec(output) ?? [];
  if (!rate) throw new Error(`pgbench did not say how fast it was: ${output.slice(-300)}`);
  return Number(rate);
};

/** What this Postgres takes at most of the plain insert, from a client that costs next to nothing; nothing without pgbench. */
export const pgbench = async (url: string, callers: number): Promise<(() => Promise<number>) | undefined> => {
  if (!(await isHere())) return undefined;
  await withDatabase(url, (client) => client.query(plainTable));
  const { hostname, port, username, password, pathname } = new URL(url);
  const env = { ...process.env, PGPASSWORD: decodeURIComponent(password) };
  const [event] = eventsAfter(0, 1);
  const variables = {
    version: '0',
    case: '0',
    type: event?.type ?? '',
    data: JSON.stringify(event?.data),
    meta: JSON.stringify(event?.meta),
  };
  const given = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const where = ['-h', hostname, '-p', port, '-U', username];
  const how = ['-n', '-M', 'prepared', '-c', String(callers), '-j', '2', '-T', String(seconds), ...given];

  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'connex-pgbench-'));
    const file = join(folder, 'insert.sql');
    writeFileSync(file, script);
    try {
      const words = [...where, ...how, '-f', file, pathname.slice(1)];
      const { stdout } = await run('pgbench', words, { env, timeout: patience });
      return rateIn(stdout);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
};
