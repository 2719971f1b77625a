import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Advice } from '../advice.js';
import type { Log } from '../processes/run-tool.js';
import type { Account } from './account.js';

type Reach = { readonly account: Account | undefined; readonly home?: string; readonly log: Log };

/** Where user `postgres` gets what it cannot reach in a checkout; `CONNEX_POSTGRES_HOME` names another place. */
const homeOf = ({ home }: Reach): string => home ?? process.env['CONNEX_POSTGRES_HOME'] ?? '/var/lib/connex';

/** Whether the account may enter a folder, or run a program: tried as that account, since rights have many makers. */
export const canReach = (path: string, account: Account | undefined): boolean => {
  if (!account) return true;
  const attempt = { ...account, cwd: '/', timeout: 10_000 };
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], attempt).status === 0;
};

/** The folder of the programs that the account can run: the one in node_modules, or else a copy. */
export const reachablePrograms = (native: string, version: string, reach: Reach): string => {
  if (canReach(join(native, 'bin', 'postgres'), reach.account)) return native;
  const copy = join(homeOf(reach), `postgres-${version}`);
  if (existsSync(join(copy, 'bin', 'postgres'))) return copy;

  reach.log(`user postgres cannot reach ${native}; its programs are copied to ${copy}`);
  mkdirSync(homeOf(reach), { recursive: true, mode: 0o755 });
  const half = `${copy}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, copy);
  return copy;
};

const elsewhere = (data: string, reach: Reach): string => {
  const checkout = createHash('sha256').update(data).digest('hex').slice(0, 12);
  return join(homeOf(reach), 'houses', `${basename(dirname(data))}-${checkout}`, 'postgres');
};

/**
 * The folder of the data: `data` itself, or, where the account cannot come near it, another one to which `data` then is a link.
 * The folder's parent exists afterwards; the folder itself may not yet.
 */
export const reachableData = (data: string, reach: Reach): string => {
  mkdirSync(dirname(data), { recursive: true });
  const link = lstatSync(data, { throwIfNoEntry: false });
  const folder = link?.isSymbolicLink() && existsSync(data) ? realpathSync(data) : data;
  if (canReach(dirname(folder), reach.account)) return folder;
  if (existsSync(folder)) {
    throw new Advice(
      `user postgres can no longer reach ${folder}; open its parent folders to it (chmod o+x), or move it`,
    );
  }
  const target = elsewhere(data, reach);
  reach.log(`user postgres cannot reach ${dirname(data)}; the data of Postgres lies in ${target}`);
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  rmSync(data, { force: true });
  symlinkSync(target, data);
  return target;
};
