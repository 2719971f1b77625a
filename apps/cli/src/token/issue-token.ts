import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Role } from '@connex/domain';
import { foldersOf, saltOf } from '@connex/infra-local';
import { runningHere } from '../door/identity.js';
import { openHouseDesk, type HouseDesk } from '../found/house-desk.js';
import { keepTokens, mintToken } from '../found/tokens.js';
import { firstRoleOf } from './first-role-of.js';

export type IssuedToken = {
  readonly person: string;
  readonly role: string;
  readonly token: string;
  readonly expiresAt: string;
};

const day = 86_400_000;

/** Issues a token at the desk of the house that runs here, and keeps it. Throws a sentence when the house says no. */
export const issueToken = async (person: string, asked: Role | undefined, days: number): Promise<IssuedToken> => {
  const running = runningHere();
  if (!running?.addresses) throw new Error('No house runs here. Start one with `npm start`.');

  const folder = join(foldersOf().houses, running.house);
  const office = openHouseDesk(running.addresses.postgres, process.env['CONNEX_SALT'] || saltOf(folder));
  try {
    const issued = await askForToken(office, person, { asked, days });
    keepTokens(folder, { [person]: issued.token });
    return issued;
  } finally {
    await office.close();
  }
};

const askForToken = async (
  { log, desk }: HouseDesk,
  person: string,
  { asked, days }: { readonly asked: Role | undefined; readonly days: number },
): Promise<IssuedToken> => {
  const stream = `person-${person}`;
  const { reading, streams } = await log.look([{ stream, after: 0 }]);
  const role = asked ?? firstRoleOf(streams[0]?.events ?? []);
  if (!role) throw new Error(`${person} has no role here; an administrator proposes one, and the head grants it.`);

  const { text, tokenId, sha256 } = mintToken();
  const expiresAt = new Date(Date.parse(reading.now) + days * day).toISOString();
  const outcome = await desk.speak({
    commandId: randomUUID(),
    type: 'IssueToken',
    by: { person: 'house', role: 'SYSTEM' },
    stream,
    data: { tokenId, sha256, role, expiresAt },
  });
  if (outcome.kind !== 'done') throw new Error(`The token was not issued: ${JSON.stringify(outcome)}`);
  return { person, role, token: text, expiresAt };
};
