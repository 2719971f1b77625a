import { refuse } from '../grammar/decider.js';
import type { Facts, Spoken } from '../grammar/mind.js';
import type { Role } from '../grammar/role.js';
import { unknownPerson, type Person } from './person.state.js';

/** In which field a command names a person of the house. Whom it names is read with the stream. */
const naming: Readonly<Record<string, string>> = {
  AcknowledgeRequest: 'contactOfficer',
  AssignStaff: 'person',
  RecordOfficialContact: 'person',
  RecordDelegation: 'to',
};

export const personStream = (person: string): string => `person-${person}`;

/** The stream of the person whom a command names, if any. */
export const personRead = ({ type, data }: Spoken): readonly string[] => {
  const person = data[naming[type] ?? ''];
  return typeof person === 'string' ? [personStream(person)] : [];
};

/** The person whom a command names, as the house knows them. */
export const personNamed = (command: Spoken, facts: Facts): Person =>
  personRead(command).reduce<Person>(
    (person, stream) => (facts.stateOf(stream) as Person | undefined) ?? person,
    unknownPerson,
  );

/** Why somebody cannot be named here; nothing when the house knows them, in one of the roles where roles are asked. */
export const whyNotNamed = ({ roles: held }: Person, asked?: readonly Role[]) => {
  if (held.length === 0) return refuse('PERSON_UNKNOWN');
  if (asked === undefined || asked.some((role) => held.includes(role))) return undefined;
  return refuse('ROLE_NOT_GRANTED', `The person is not ${asked.join(' or ')}; let the role be granted first.`);
};
