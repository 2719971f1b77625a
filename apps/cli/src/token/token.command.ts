import { roles, type Role } from '@connex/domain';
import type { Registers } from '../command.js';
import { inJson } from '../terminal/print.js';
import { issueToken } from './issue-token.js';

type Options = { readonly role?: string; readonly days: string; readonly json?: boolean };

/** `connex token <person>`: a token for the API, kept for the other commands (`--as <person>`) and printed once. */
export const token: Registers = (program) => {
  inJson(program.command('token <person>'))
    .description('Issues a token for a person of the house that runs here, in one of their roles.')
    .option('--role <ROLE>', 'one of their roles; by default the first')
    .option('--days <n>', 'how long it lasts', '90')
    .action(async (person: string, { role, days, json }: Options) => {
      if (role !== undefined && !isRole(role))
        throw new Error(`There is no role ${role}. There are: ${roles.join(', ')}.`);
      if (!/^[1-9]\d{0,3}$/.test(days)) throw new Error('--days takes a whole number from 1 to 9999.');
      const issued = await issueToken(person, role, Number(days));
      process.stdout.write(json ? `${JSON.stringify(issued)}\n` : `${issued.token}\n`);
    });
};

const isRole = (word: string): word is Role => roles.some((role) => role === word);
