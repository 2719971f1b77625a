import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf, runningHouse } from '@connex/infra-local';

/** Where the house answers, and as whom we speak. */
export type Identity = { readonly address: string; readonly token: string };

/**
 * The house's address and the speaker's token: `CONNEX_URL` and `CONNEX_TOKEN` where they are set, else the house that
 * runs in this folder and a token that `connex token` keeps for the person (`--as`, else `CONNEX_PERSON`, else `usual`).
 * Throws a sentence that says what is missing.
 */
export const identify = (person: string | undefined, usual: string): Identity => {
  const address = process.env['CONNEX_URL'] ?? runningHere()?.addresses?.api;
  if (!address) throw new Error('No house runs here. Start one with `npm start`, or set CONNEX_URL.');
  return { address, token: tokenOf(person, usual) };
};

const tokenOf = (person: string | undefined, usual: string): string => {
  const given = process.env['CONNEX_TOKEN'];
  if (given && !person) return given;

  const who = person ?? process.env['CONNEX_PERSON'] ?? usual;
  const token = keptTokens()[who];
  if (!token) throw new Error(`No token is kept for ${who}. Get one with \`npx connex token ${who}\`.`);
  return token;
};

const read = <T>(path: string): T | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
};

/** The house that runs in this checkout, as its supervisor wrote it down; nothing when none does. */
export const runningHere = () => runningHouse(foldersOf().runFile);

/** Where tokens of a house are kept: readable by its owner alone. */
export const tokenFile = (house: string) => join(foldersOf().houses, house, 'tokens.json');

/** The migrator's URL of the database: `DATABASE_URL`, else that of the house that runs here. */
export const databaseHere = (): string | undefined => process.env['DATABASE_URL'] ?? runningHere()?.addresses?.postgres;

export const keptTokens = (): Readonly<Record<string, string>> =>
  read<Readonly<Record<string, string>>>(tokenFile(runningHere()?.house ?? 'none')) ?? {};
