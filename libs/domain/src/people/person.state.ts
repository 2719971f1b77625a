import { noApprovals, type Approvals } from '../approvals/approvals.state.js';
import type { Evolve } from '../grammar/decider.js';
import type { Role } from '../grammar/role.js';
import type { people } from './people.language.js';

export type Token = {
  readonly tokenId: string;
  readonly sha256: string;
  readonly role: Role;
  readonly expiresAt: string;
  readonly isRevoked: boolean;
};

/** Where mail for a person goes, and how they are spoken to. */
export type Address = {
  readonly address: string;
  readonly language: string;
  readonly timezone: string;
  readonly name?: string | undefined;
};

/** A person as the house knows them: which hats they may wear, and which tokens speak for them. */
export type Person = {
  /** The person's stream; empty before anything happened. */
  readonly stream: string;
  readonly roles: readonly Role[];
  readonly tokens: readonly Token[];
  /** As they were last named; nothing when nobody has. */
  readonly name?: string | undefined;
  readonly mail?: Address;
  readonly approvals: Approvals;
};

export const unknownPerson: Person = { stream: '', roles: [], tokens: [], approvals: noApprovals };

export const evolvePeople: Evolve<typeof people, Person> = {
  RoleGranted: (person, { data: { role, name = person.name } }) => ({
    ...person,
    name,
    roles: [...person.roles, role],
  }),
  RoleEnded: (person, { data: { role } }) => ({ ...person, roles: person.roles.filter((held) => held !== role) }),
  TokenIssued: (person, { data }) => ({ ...person, tokens: [...person.tokens, { ...data, isRevoked: false }] }),
  TokenRevoked: (person, { data: { tokenId } }) => ({
    ...person,
    tokens: person.tokens.map((token) => (token.tokenId === tokenId ? { ...token, isRevoked: true } : token)),
  }),
  AddressRegistered: (person, { data }) => ({ ...person, name: data.name ?? person.name, mail: data }),
};

/** The name under which an address is held: one address, one person, however it is spelt. Unreadable without the salt. */
export const addressClaim = (address: string, secretly: (text: string) => string): string =>
  `address:${secretly(address.toLowerCase())}`;

/** The role in which a token speaks at an instant; nothing when it does not speak any more. */
export const roleOfToken = ({ roles, tokens }: Person, sha256: string, now: string): Role | undefined => {
  const token = tokens.find((one) => one.sha256 === sha256);
  const speaks = token && !token.isRevoked && now < token.expiresAt && roles.includes(token.role);
  return speaks ? token.role : undefined;
};
