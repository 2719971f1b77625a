import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What keys the hashes of names that must not be read (`CONNEX_SALT`): made once in the life of a house, and kept beside
 * its database, not in it, so that a stolen dump cannot be searched for the contracts of a country.
 */
export const saltOf = (folder: string): string => {
  const file = join(folder, 'salt');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
};
