import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { roles, type Role } from '@connex/domain';
import { foldersOf, runningHouse, saltOf } from '@connex/infra-local';
import type { Registers } from '../command.js';
import { firstRoleOf } from './first-role-of.js';
import { openHouseDesk } from '../found/house-desk.js';
import { keepTokens, mintToken } from '../found/tokens.js';

type Options = { readonly role?: string; readonly days: string; readonly json?: boolean };

const day = 86_400_000;

/** `connex token <person>`: a token for the API, kept for the other commands (`--as <person>`) and printed once. */
export const token: Registers = (program) => {
  program
    .command('token <person>')
    .description('Issues a token for a person of the house that runs here, in one of their roles.')
    .option('--role <ROLE>', 'one of their roles; by default the only one, or the first')
    .option('--days <n>', 'how long it lasts', '90')
    .option('--json', 'as JSON')
    .action(async (person: string, { role, days, json }: Options) => {
      const running = runningHouse(foldersOf().runFile);
      if (!running?.addresses) throw new Error('No house runs here. Start one with `npm start`.');
      if (role !== undefined && !isRole(role))
        throw new Error(`There is no role ${role}. There are: ${roles.join(', ')}.`);
      if (!/^[1-9]\d{0,3}$/.test(days)) throw new Error('--days takes a whole number from 1 to 9999.');

      const folder = join(foldersOf().houses, running.house);
      const office = openHouseDesk(running.addresses.postgres, process.env['CONNEX_SALT'] ?? saltOf(folder));
      try {
        const stream = `person-${person}`;
        const { reading, streams } = await office.log.look([{ stream, after: 0 }]);
        const worn = role ?? firstRoleOf(streams[0]?.events ?? []);
        if (!worn)
          throw new Error(`${person} has no role in this house; an administrator proposes one, the head grants it.`);

        const { text, tokenId, sha256 } = mintToken();
        const expiresAt = new Date(Date.parse(reading.now) + Number(days) * day).toISOString();
        const outcome = await office.desk.speak({
          commandId: randomUUID(),
          type: 'IssueToken',
          by: { person: 'house', role: 'SYSTEM' },
          stream,
          data: { tokenId, sha256, role: worn, expiresAt },
        });
        if (outcome.kind !== 'done') throw new Error(`The token was not issued: ${JSON.stringify(outcome)}`);
        keepTokens(folder, { [person]: text });
        process.stdout.write(
          json ? `${JSON.stringify({ person, role: worn, token: text, expiresAt })}\n` : `${text}\n`,
        );
      } finally {
        await office.close();
      }
    });
};

const isRole = (word: string): word is Role => roles.some((role) => role === word);
