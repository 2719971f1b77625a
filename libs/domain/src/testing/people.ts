import type { Role } from '../grammar/role.js';
import { unknownPerson, type Person } from '../people/person.state.js';

/** Somebody whom the house knows in some roles. */
export const personIn = (...roles: readonly Role[]): Person => ({ ...unknownPerson, roles });

/** Who stands ready in the house that examples are told in, by the name of the stream. */
export const knownPeople: Readonly<Record<string, Person>> = {
  'person-intake': personIn('INTAKE'),
  'person-intake-1': personIn('INTAKE'),
  'person-colleague-1': personIn('CASE_MGR', 'INTEGRITY', 'ROSTER'),
  'person-head': personIn('HEAD', 'CASE_MGR'),
  'person-head-1': personIn('HEAD'),
  'person-deputy-1': personIn('DEPUTY'),
  'person-official-1': personIn('GOV_SIGN', 'ROSTER'),
};
