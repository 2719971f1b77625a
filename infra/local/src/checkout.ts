import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a checkout keeps what it does not commit. Everything but the parts' cache belongs to this checkout alone. */
export type Folders = {
  readonly root: string;
  readonly houses: string;
  readonly logs: string;
  readonly parts: string;
  readonly runFile: string;
};

/** The folder of this checkout, whether we run from `src` or from `dist`. */
export const checkoutRoot = (): string => fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

/**
 * The folders below `data`: `CONNEX_DATA`, or `.connex` in the checkout when nothing is said.
 * `CONNEX_PARTS` moves the cache of parts, so that several checkouts may share one.
 */
export const foldersOf = (data: string = dataFolder()): Folders => ({
  root: data,
  houses: join(data, 'houses'),
  logs: join(data, 'logs'),
  parts: process.env['CONNEX_PARTS'] || join(checkoutRoot(), '.connex', 'parts'),
  runFile: join(data, 'run.json'),
});

const dataFolder = (): string => resolve(process.env['CONNEX_DATA'] || join(checkoutRoot(), '.connex'));
