import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../advice.js';
import { lastWords, runTool, type Log } from '../processes/run-tool.js';
import type { Account } from './account.js';

export const superuser = 'connex';

type Data = {
  readonly programs: string;
  readonly folder: string;
  readonly password: string;
  readonly account: Account | undefined;
  readonly log: Log;
};

const own = (path: string, account: Account | undefined): void => {
  if (account) chownSync(path, account.uid, account.gid);
};

/** Makes the data folder where there is none: whole or not at all, since a half-made one is never taken for a whole. */
export const ensureData = async ({ programs, folder, password, account, log }: Data): Promise<void> => {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  log(`making the database folder ${folder}`);
  const half = `${folder}.half`;
  const passwordFile = `${folder}.password`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  own(half, account);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  own(passwordFile, account);
  try {
    const flags = ['--auth=scram-sha-256', `--username=${superuser}`, '--encoding=UTF8', '--locale=C'];
    const call = [`--pgdata=${half}`, `--pwfile=${passwordFile}`, ...flags];
    const run = { cwd: '/', env: { ...process.env, LC_ALL: 'C' }, limit: 120_000, ...account };
    const answer = await runTool(join(programs, 'bin', 'initdb'), call, run);
    if (answer.code !== 0) throw new Advice(`the database folder ${folder} could not be made: ${lastWords(answer)}`);
    renameSync(half, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(half, { recursive: true, force: true });
  }
};
