import type { DoorClient } from '../door/door-client.js';
import { expectGood } from '../door/say.js';

type Overview = { readonly nickname: string };

/** Streams that may be named as they are; of a case, its nickname is enough. */
const streamName = /^(case|person|country|calendar|delegation)-.+$|^policy$/;

/** The stream of a case by its nickname, or any stream by its name (`person-clara`). Throws a sentence when there is none, or none to see. */
export const findCase = async (door: DoorClient, named: string): Promise<string> => {
  if (streamName.test(named)) return named;
  const { rows } = expectGood(await door.view('case-overview', { nickname: named, limit: '2' }));
  const found = rows.find(({ row }) => (row as Overview).nickname.toLowerCase() === named.toLowerCase());
  if (!found) throw new Error(`There is no case called ${named} that you may see. \`connex cases list\` shows yours.`);
  return found.stream;
};
