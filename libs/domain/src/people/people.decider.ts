import type { Decide } from '../approvals/approved-stream.js';
import { refuse } from '../grammar/decider.js';
import type { Actor } from '../grammar/role.js';
import type { people } from './people.language.js';
import type { Address, Person } from './person.state.js';

const isOwn = ({ stream }: Person, { person }: Actor) => stream === person || stream === `person-${person}`;

const isSame = (known: Address | undefined, said: Address) =>
  known !== undefined &&
  (['address', 'language', 'timezone', 'name'] as const).every((field) => known[field] === said[field]);

export const peopleRules: Decide<typeof people, Person> = {
  GrantRole({ data: { role, name }, meta }, person) {
    if (isOwn(person, meta.by)) return refuse('OWN_ROLE');
    if (person.roles.includes(role)) return refuse('ROLE_ALREADY_GRANTED', `The person is ${role} already.`);
    return [{ type: 'RoleGranted', data: { role, ...(name !== undefined && { name }) } }];
  },

  EndRole({ data: { role }, meta }, person) {
    if (isOwn(person, meta.by)) return refuse('OWN_ROLE');
    if (!person.roles.includes(role)) return refuse('ROLE_NOT_GRANTED', `The person is not ${role}.`);
    return [{ type: 'RoleEnded', data: { role } }];
  },

  IssueToken({ data, meta }, person) {
    if (!person.roles.includes(data.role))
      return refuse('ROLE_NOT_GRANTED', `Grant the role ${data.role} to the person first.`);
    if (person.tokens.some(({ tokenId }) => tokenId === data.tokenId)) return refuse('TOKEN_KNOWN');
    if (data.expiresAt <= meta.occurredAt) return refuse('TOKEN_EXPIRED', 'Let the token end later than now.');
    return [{ type: 'TokenIssued', data }];
  },

  RevokeToken({ data: { tokenId } }, person) {
    const inForce = person.tokens.some((token) => token.tokenId === tokenId && !token.isRevoked);
    if (!inForce) return refuse('TOKEN_UNKNOWN', `No token ${tokenId} of this person is in force.`);
    return [{ type: 'TokenRevoked', data: { tokenId } }];
  },

  RegisterAddress({ data, meta }, person) {
    if (isOwn(person, meta.by)) return refuse('OWN_ROLE', 'Let a colleague register your address.');
    if (isSame(person.mail, data)) return refuse('ADDRESS_KNOWN');
    return [{ type: 'AddressRegistered', data }];
  },
};
