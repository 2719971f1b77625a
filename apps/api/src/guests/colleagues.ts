import { caseMind, type Recorded } from '@connex/domain';
import type { EventLog } from '@connex/event-log';
import { personKind, type PeopleOfTheLog } from '../access/people-of-the-log.js';

type Standing = { readonly log: Pick<EventLog, 'look'>; readonly people: PeopleOfTheLog };

/** Whom a government hears of: who works on the case, and who confirmed the letter. */
const namedIn = (events: readonly Recorded[]): readonly string[] => {
  const { colleagues } = events.reduce(caseMind.evolve, caseMind.initial).chapters.team;
  const confirmed = events
    .filter(({ type }) => type === 'RequestAcknowledged')
    .map(({ data }) => data['contactOfficer']);
  const persons = [...colleagues.map(({ person }) => person), ...confirmed];
  return [...new Set(persons.filter((person) => typeof person === 'string'))];
};

/** How those who work on a case are called; whoever has no name on record is not in it. */
export const colleaguesOf =
  ({ log, people }: Standing) =>
  async (stream: string): Promise<Readonly<Record<string, string>>> => {
    const { streams } = await log.look([{ stream, after: 0 }]);
    const known = await Promise.all(
      namedIn(streams[0]?.events ?? []).map(async (person) => {
        const { name } = (await people.glance(`${personKind}${person}`)).person;
        return name ? [[person, name] as const] : [];
      }),
    );
    return Object.fromEntries(known.flat());
  };

export type Colleagues = ReturnType<typeof colleaguesOf>;
