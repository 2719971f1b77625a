import { createHash } from 'node:crypto';
import { appendixBCalendars, foundingCommands, type Recorded } from '@connex/domain';
import { commandDesk, foundHouse, openEventLog, openHouseClock, type Speech } from '@connex/event-log';
import { freshDatabase } from '@connex/infra-postgres/testing';

/** The same id for the same label: so that two tellings of one story leave the same log. */
const idFor = (label: string) => {
  const hex = createHash('sha256').update(label).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const people = [
  { id: 'intake', roles: ['INTAKE'] },
  { id: 'head', roles: ['HEAD'] },
  { id: 'administrator', roles: ['ADMIN'] },
] as const;

/** Monday, 9 o'clock in Berlin. */
export const monday = '2026-11-30T08:00:00.000Z';

export const letterFrom = (contractName: string) => ({
  country: 'ZM',
  letterDocumentId: `doc-${contractName.replaceAll(' ', '-')}`,
  letterSha256: 'a'.repeat(64),
  signedBy: { personRef: 'canary-minister', title: 'Minister', body: 'Canary Ministry' },
  signatureBasis: 'OFFICE',
  channel: 'EMAIL',
  background: 'A canary in the background.',
  servicesRequested: ['legal advice'],
  timelineRequested: 'soon',
  contractName,
  resourceTags: ['copper'],
  counterparties: ['A company'],
  languages: ['en'],
  nationalLevel: 'NATIONAL',
  confidentialityWaiver: false,
});

/** What the letter says, and where its government is: none of it may be found anywhere but in the log. */
export const secrets = ['canary', 'Canary', 'The first mine', 'GOV-ZM', 'Lusaka', 'copper'];

/**
 * A real house of one spec's own, founded and furnished, whose clock stands on a Monday morning. Houses of one name in
 * which the same is said leave the same log, to the byte.
 */
export const storyHouse = async (name = 'one house') => {
  const database = await freshDatabase({ mode: 'story', standsAt: monday });
  const log = openEventLog({ databaseUrl: database.urls.api, role: 'api' });
  const clock = openHouseClock({ databaseUrl: database.url, role: 'teller' });
  const desk = commandDesk(log, { salt: 'pepper' });

  const speak = async (speech: Omit<Speech, 'commandId'>) => {
    const outcome = await desk.speak({ commandId: idFor(`${name} ${JSON.stringify(speech)}`), ...speech });
    if (outcome.kind !== 'done') throw new Error(`${speech.type}: ${JSON.stringify(outcome)}`);
    return outcome.receipt;
  };
  const commands = foundingCommands({ calendars: appendixBCalendars, tzVersion: '2025c', people, idFor });
  const needed = /^(policy|person-.*|calendar-(CSU|GOV-ZM)|country-ZM)$/;
  await foundHouse(
    desk,
    commands.filter(({ stream }) => needed.test(stream)),
  );

  const whole = async (): Promise<readonly Recorded[]> => log.read(0, 10_000);
  return {
    database,
    log,
    clock,
    /** Intake speaks, unless it is said who. */
    speak: (type: string, data: object, stream?: string, by: Speech['by'] = { person: 'intake', role: 'INTAKE' }) =>
      speak({ type, data, by, ...(stream === undefined ? {} : { stream }) }),
    whole,
    /** One number for the log: every stream, its events, instants, who and why. Which of two cases was first at one instant is left open. */
    async hash() {
      const events = (await whole()).map(({ position: _, ...event }) => event);
      const inOrder = events.sort((one, other) =>
        one.stream === other.stream ? one.revision - other.revision : one.stream < other.stream ? -1 : 1,
      );
      return createHash('sha256').update(JSON.stringify(inOrder)).digest('hex');
    },
    async close() {
      await clock.close();
      await log.close();
      await database.close();
    },
  };
};

export type StoryHouse = Awaited<ReturnType<typeof storyHouse>>;
