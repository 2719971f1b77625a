import { addressClaim, type Person, type Role } from '@connex/domain';
import { personKind, type PeopleOfTheLog } from '../access/people-of-the-log.js';
import type { Speaker } from '../access/speaker.js';
import { hatsOf } from './hats.js';
import type { NewSession, SessionLimits, SessionStore, StoredSession } from './session-store.js';
import type { SessionKind } from './session-text.js';

/** A session in force: what it says by itself, and what the log says of its person at this moment. */
export type Session = StoredSession & {
  readonly text: string;
  readonly speaker: Speaker;
  readonly hats: readonly Role[];
  readonly known: Person;
};

type Standing = {
  readonly store: SessionStore;
  readonly people: PeopleOfTheLog;
  readonly limits: SessionLimits;
  /** Keys the hash of an address, as the log does. */
  secretly(text: string): string;
};

const streamOf = (person: string) => `${personKind}${person}`;

/** Sessions say who somebody is; what they may do is asked of the log, each time (ruling 37). */
export const sessionsOf = ({ store, people, limits, secretly }: Standing) => {
  const knownOf = async (person: string) => (await people.glance(streamOf(person))).person;

  const holds = ({ kind, role, address }: StoredSession, known: Person): boolean => {
    const isSameAddress = address === null || (known.mail && addressClaim(known.mail.address, secretly) === address);
    return hatsOf(known, kind).includes(role) && isSameAddress === true;
  };

  const find = async (text: string, kind: SessionKind): Promise<Session | undefined> => {
    const stored = await store.find(text);
    if (stored?.kind !== kind) return undefined;
    const known = await knownOf(stored.person);
    if (!holds(stored, known)) {
      await store.end(text);
      return undefined;
    }
    const speaker = { person: stored.person, role: stored.role };
    return { ...stored, text, speaker, hats: hatsOf(known, kind), known };
  };

  return {
    find,
    idleSecondsOf: ({ kind }: Pick<Session, 'kind'>): number => limits.idle[kind],
    mostSeconds: limits.most,
    touch: ({ text, kind }: Session) => store.touch(text, kind),
    hatsOfPerson: async (person: string, kind: SessionKind) => hatsOf(await knownOf(person), kind),
    /** A new session, with a new text always: nobody goes on with one that was there before they signed in. */
    async begin(session: NewSession, before: string | undefined): Promise<string> {
      if (before !== undefined) await store.end(before);
      return store.begin(session);
    },
    wear: ({ text }: Session, role: Role) => store.wear(text, role),
    end: ({ text }: Session) => store.end(text),
    endAll: ({ person }: Session) => store.endAll(person),
    /** Who speaks by a text right now; for lines that stay open. It counts as no use of the session. */
    speakerOf: async (text: string): Promise<Speaker | undefined> =>
      (await find(text, text.startsWith('cs_') ? 'guest' : 'staff'))?.speaker,
  };
};

export type Sessions = ReturnType<typeof sessionsOf>;
