import { peopleMind, type Person } from '@connex/domain';
import type { EventLog } from '@connex/event-log';
import { memoryOf } from './small-memory.js';

/** People as the log knows them at this moment. `now` is the house's, RFC 3339. */
export type PeopleOfTheLog = {
  /** A person, by the name of their stream; one of whom nothing is known has no role. */
  glance(stream: string): Promise<{ readonly person: Person; readonly now: string }>;
};

export const personKind = 'person-';
const nobody = { person: peopleMind.initial, revision: 0 };

/**
 * Looks people up in the log, each time: what was granted or ended a moment ago counts. Only what cannot change is
 * remembered, a stream up to a revision; at most `capacity` of them.
 */
export const peopleOfTheLog = (log: Pick<EventLog, 'look'>, capacity = 5_000): PeopleOfTheLog => {
  const people = memoryOf<{ readonly person: Person; readonly revision: number }>(capacity);
  return {
    async glance(stream) {
      const known = people.get(stream) ?? nobody;
      const { reading, streams } = await log.look([{ stream, after: known.revision }]);
      const told = { person: known.person, revision: known.revision };
      for (const event of streams[0]?.events ?? []) {
        told.person = peopleMind.evolve(told.person, event);
        told.revision = event.revision;
      }
      if (told.revision > known.revision) people.keep(stream, told);
      return { person: told.person, now: reading.now };
    },
  };
};
