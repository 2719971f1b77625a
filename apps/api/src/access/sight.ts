import type { Role } from '@connex/domain';
import { granteesOf, type EventLog } from '@connex/event-log';
import type { Projector } from '@connex/read-models';
import { worksHere, type Speaker } from './speaker.js';

/**
 * What somebody may see: the streams to which they were granted access, by their person or by their role, and every
 * stream of some kinds.
 */
export type Sight = { readonly grantees: readonly string[]; readonly kinds: readonly string[] };

/** Public facts by which cases are decided: countries, calendars, the policy, the house itself (ruling 23). */
const publicFacts = ['country', 'calendar', 'policy', 'house'];
const people = ['person', 'delegation'];

/** The Board decides about the policy, and so reads what is proposed about it. */
const factsFor = (role: Role): readonly string[] => {
  if (worksHere(role)) return publicFacts;
  return role === 'BOARD' ? ['policy'] : [];
};

/** Who reads about people: those who grant and end roles, and those who look over their shoulder. */
const readersOfPeople: readonly Role[] = ['ADMIN', 'HEAD', 'DPO', 'AUDITOR'];

export const sightOf = ({ person, role }: Speaker): Sight => ({
  grantees: granteesOf({ person, role }),
  kinds: [...factsFor(role), ...(readersOfPeople.includes(role) ? people : [])],
});

/** What somebody may see in a view: more than the streams behind it, where its rows say no more than staff may know. */
export const sightIn = ({ openTo, about = [] }: Projector, speaker: Speaker): Sight => {
  const { grantees, kinds } = sightOf(speaker);
  return { grantees, kinds: openTo === 'STAFF' && worksHere(speaker.role) ? [...kinds, ...[about].flat()] : kinds };
};

export const kindOf = (stream: string): string => stream.split('-', 1)[0] ?? stream;

/** Whether a stream may be seen; what may not be seen is not there. A stream of public facts is there for whoever may. */
export const maySee = async (
  log: Pick<EventLog, 'maySee'>,
  stream: string,
  { grantees, kinds }: Sight,
): Promise<boolean> => kinds.includes(kindOf(stream)) || log.maySee(stream, grantees);
