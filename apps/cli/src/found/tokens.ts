import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A token's text, seen once, and what the house may know of it. */
export type MintedToken = { readonly text: string; readonly tokenId: string; readonly sha256: string };

export const mintToken = (): MintedToken => {
  const text = `cx_${randomBytes(32).toString('base64url')}`;
  return { text, tokenId: randomUUID(), sha256: createHash('sha256').update(text).digest('hex') };
};

const fileIn = (folder: string) => join(folder, 'tokens.json');

/** The tokens kept in a house's folder, by person. */
export const tokensIn = (folder: string): Readonly<Record<string, string>> =>
  existsSync(fileIn(folder)) ? (JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Record<string, string>) : {};

/** Keeps tokens for their owner alone, added to those already kept. */
export const keepTokens = (folder: string, tokens: Readonly<Record<string, string>>): void => {
  const half = `${fileIn(folder)}.half`;
  writeFileSync(half, JSON.stringify({ ...tokensIn(folder), ...tokens }, null, 2), { mode: 0o600 });
  renameSync(half, fileIn(folder));
};
