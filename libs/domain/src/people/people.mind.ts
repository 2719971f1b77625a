import { approvals } from '../approvals/approvals.language.js';
import { decideApproved, evolveApproved } from '../approvals/approved-stream.js';
import { isRefusal, refuse } from '../grammar/decider.js';
import type { Claim, Mind } from '../grammar/mind.js';
import type { Drafted } from '../grammar/recorded.js';
import { standingReads } from '../standing-facts.js';
import { peopleRules } from './people.decider.js';
import { people } from './people.language.js';
import { evolvePeople, unknownPerson, type Person } from './person.state.js';

const decide = decideApproved<Person>(peopleRules);
const evolve = evolveApproved<Person>(evolvePeople);

/** By the hash of a token, its holder is found: one hash, one person. */
const tokenClaims = (events: readonly Drafted[], { tokens }: Person): readonly Claim[] =>
  events.flatMap(({ type, data }): readonly Claim[] => {
    if (type === 'TokenIssued') return [{ key: `token:${String(data['sha256'])}`, holds: true }];
    const revoked = type === 'TokenRevoked' && tokens.find(({ tokenId }) => tokenId === data['tokenId']);
    return revoked ? [{ key: `token:${revoked.sha256}`, holds: false }] : [];
  });

/** The mind of `person-<id>`: which roles a person has, and which tokens speak for them (ruling 37). */
export const peopleMind: Mind<Person> = {
  kind: 'person',
  languages: [people, approvals],
  initial: unknownPerson,
  evolve: (person, event) => ({ ...evolve(person, event), stream: event.stream }),
  reads: standingReads,
  decide(command, person, facts) {
    const decided = decide(command, person, facts);
    return isRefusal(decided) ? decided : { ...decided, claims: tokenClaims(decided.events, person) };
  },
  owes: () => [],
  isClosed: () => false,
  claimed: () => refuse('TOKEN_KNOWN', 'This token was issued before; make another.'),
  stageOf: () => 'PERSON',
};
