import pg from 'pg';
import type { WindowHouse } from './window-house.js';

/** Says something to the house's database as its owner, where a test lets a session or a code grow old at once. */
export const toTheDatabase = async (
  house: WindowHouse,
  text: string,
  values: readonly string[] = [],
): Promise<void> => {
  const client = new pg.Client({ connectionString: house.at('postgres') });
  await client.connect();
  try {
    await client.query(text, [...values]);
  } finally {
    await client.end();
  }
};

/** Everybody of that name is signed out at once, as after twenty idle minutes. */
export const signOut = (house: WindowHouse, person: string): Promise<void> =>
  toTheDatabase(house, 'delete from desk.session where person = $1', [person]);

/** All codes that were asked for are over, as after ten minutes. */
export const endCodes = (house: WindowHouse): Promise<void> =>
  toTheDatabase(house, `update desk.code set ends_at = clock_timestamp() - interval '1 second'`);
