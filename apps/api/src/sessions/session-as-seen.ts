import type { Role } from '@connex/domain';
import type { Session, Sessions } from './sessions.js';
import { csrfOf, type SessionKind } from './session-text.js';

/** What a window needs to know of who is at it. `endsAt` is the last instant, however much it is used; all by the wall. */
export type SessionSeen = {
  readonly person: string;
  readonly name: string;
  readonly initials: string;
  readonly role: Role;
  readonly roles: readonly Role[];
  readonly language: string;
  readonly timezone: string;
  readonly csrf: string;
  readonly idleSeconds: number;
  readonly idleEndsAt: string;
  readonly endsAt: string;
  readonly now: string;
  readonly kind: SessionKind;
};

/** Two letters of a name, as they stand at the edge of a row: "Ada de la Cruz" is AC. */
const initialsOf = (name: string): string => {
  const words = name.split(/[\s._-]+/).filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('') || '?';
};

/** A desk for a name, where nobody was named: `case-manager` is "Case manager". */
const deskName = (person: string): string => {
  const words = person.replaceAll(/[._-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const later = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1_000).toISOString();

export const sessionAsSeen = (session: Session, sessions: Pick<Sessions, 'idleSecondsOf'>): SessionSeen => {
  const { person, role, hats, known, kind, endsAt, usedAt, now } = session;
  const name = known.name ?? session.name ?? deskName(person);
  const idleSeconds = sessions.idleSecondsOf(session);
  return {
    ...{ person, name, initials: initialsOf(name), role, roles: hats, kind },
    language: known.mail?.language ?? 'en',
    timezone: known.mail?.timezone ?? 'Europe/Berlin',
    csrf: csrfOf(session.text),
    ...{ idleSeconds, idleEndsAt: later(usedAt, idleSeconds), endsAt, now },
  };
};
