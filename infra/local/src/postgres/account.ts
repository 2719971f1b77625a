import { spawnSync } from 'node:child_process';
import { Advice } from '../advice.js';
import type { Log } from '../processes/run-tool.js';

/** A user of this machine that a process may run under. */
export type Account = { readonly uid: number; readonly gid: number };

const name = 'postgres';

const idOf = (which: '-u' | '-g'): number | undefined => {
  const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8', timeout: 10_000 });
  return status === 0 ? Number(stdout.trim()) : undefined;
};

const accountNow = (): Account | undefined => {
  const uid = idOf('-u');
  const gid = idOf('-g');
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
};

const makeAccount = (log: Log): void => {
  log(`making the user "${name}", since Postgres does not run as root`);
  spawnSync('groupadd', ['--system', '--force', name], { timeout: 30_000 });
  spawnSync('useradd', ['--system', '--no-create-home', '--gid', name, name], { timeout: 30_000 });
};

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Postgres refuses to run as root: then it runs as user `postgres`, who is made if need be. Nothing for other users. */
export const postgresAccount = (log: Log): Account | undefined => {
  if (!isRoot()) return undefined;
  if (!accountNow()) makeAccount(log);
  const account = accountNow();
  if (account) return account;
  throw new Advice(
    `Postgres does not run as root, and the user "${name}" could not be made; run connex as another user`,
  );
};
