import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const bytes = 24;

/** A secret that is made once, kept in a file that its owner alone can read, and the same ever after. Base64url. */
export const keptSecret = (file: string): string => {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(bytes).toString('base64url');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.half`, `${secret}\n`, { mode: 0o600 });
  renameSync(`${file}.half`, file);
  return secret;
};

/** What salts the names that a house must not be able to read; the same for every process of the house. */
export const saltOf = (folder: string): string => keptSecret(join(folder, 'salt'));
