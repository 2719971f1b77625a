import { approvedLanguages, decideApproved, evolveApproved, owesApproved } from '../approvals/approved-stream.js';
import { isRefusal, refuse } from '../grammar/decider.js';
import type { Claim, Facts, Mind } from '../grammar/mind.js';
import type { Drafted } from '../grammar/recorded.js';
import { standingReads } from '../standing-facts.js';
import { peopleRules } from './people.decider.js';
import { people } from './people.language.js';
import { addressClaim, evolvePeople, unknownPerson, type Person } from './person.state.js';

const decide = decideApproved<Person>(peopleRules);
const evolve = evolveApproved<Person>(evolvePeople);

/** By the hash of a token, its holder is found: one hash, one person. */
const tokenClaims = (events: readonly Drafted[], { tokens }: Person): readonly Claim[] =>
  events.flatMap(({ type, data }): readonly Claim[] => {
    if (type === 'TokenIssued') return [{ key: `token:${String(data['sha256'])}`, holds: true }];
    const revoked = type === 'TokenRevoked' && tokens.find(({ tokenId }) => tokenId === data['tokenId']);
    return revoked ? [{ key: `token:${revoked.sha256}`, holds: false }] : [];
  });

/** One address leads to one person; the address before is free again. */
const addressClaims = (events: readonly Drafted[], { mail }: Person, facts: Facts): readonly Claim[] => {
  const keyOf = (address: string) => addressClaim(address, (text) => facts.secretly(text));
  const said = events.find(({ type }) => type === 'AddressRegistered');
  if (!said) return [];
  const [before, now] = [mail && keyOf(mail.address), keyOf(String(said.data['address']))];
  if (before === now) return [];
  return [...(before === undefined ? [] : [{ key: before, holds: false }]), { key: now, holds: true }];
};

/** The mind of `person-<id>`: which roles a person has, which tokens speak for them, where their mail goes (ruling 37). */
export const peopleMind: Mind<Person> = {
  kind: 'person',
  languages: [people, ...approvedLanguages],
  initial: unknownPerson,
  evolve: (person, event) => ({ ...evolve(person, event), stream: event.stream }),
  reads: standingReads,
  decide(command, person, facts) {
    const decided = decide(command, person, facts);
    if (isRefusal(decided) || 'unsaid' in decided) return decided;
    const { events } = decided;
    return { ...decided, claims: [...tokenClaims(events, person), ...addressClaims(events, person, facts)] };
  },
  owes: owesApproved,
  isClosed: () => false,
  claimed: (key) =>
    key.startsWith('address:')
      ? refuse('ADDRESS_TAKEN', 'Another person has this address; one address leads to one person.')
      : refuse('TOKEN_KNOWN', 'This token was issued before; make another.'),
  stageOf: () => 'PERSON',
};
