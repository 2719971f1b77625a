import { createHash } from 'node:crypto';
import { appendixBCalendars, foundingCommands, type Role } from '@connex/domain';
import { commandDesk, foundHouse, type EventLog } from '@connex/event-log';

const people = {
  intake: 'INTAKE',
  manager: 'CASE_MGR',
  integrity: 'INTEGRITY',
  head: 'HEAD',
  board: 'BOARD',
  auditor: 'AUDITOR',
  admin: 'ADMIN',
  roster: 'ROSTER',
  official: 'GOV_FOCAL',
  stranger: 'GOV_FOCAL',
  expert: 'EXPERT',
} as const satisfies Record<string, Role>;

/** Keys the claims of every house of a spec. */
export const salt = 'salt of the specs';

/** Somebody of the house that specs stand in. */
export type Named = keyof typeof people;

export const tokenOf = (person: string): string => `cx_${person.padEnd(32, '_')}`;

const printOf = (text: string) => createHash('sha256').update(text).digest('hex');
const idFor = (label: string) => `founding-${printOf(label).slice(0, 24)}`;

/** Founds a house with the calendars of the stories and one person for each role that specs speak as. */
export const furnish = async (log: EventLog, salt: string): Promise<void> => {
  const commands = foundingCommands({
    calendars: appendixBCalendars,
    tzVersion: 'spec',
    idFor,
    people: Object.entries(people).map(([id, role]) => ({
      id,
      roles: [role],
      tokens: [
        { tokenId: `token-of-${id}`, sha256: printOf(tokenOf(id)), role, expiresAt: '2026-12-31T23:00:00.000Z' },
      ],
    })),
  });
  await foundHouse(commandDesk(log, { salt }), commands);
};
