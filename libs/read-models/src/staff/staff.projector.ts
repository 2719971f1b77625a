import { outsiders, peopleMind, type Person, type Role } from '@connex/domain';
import type { Fold } from '../projector.js';
import { StaffRow } from './staff.view.js';

/** SYSTEM is time itself, and nobody. */
const isListed = (role: Role) => !outsiders.has(role) && role !== 'SYSTEM';

/** Who can be named when a case needs somebody. Whoever has no role here any more is gone from the list. */
export const staffProjector: Fold<StaffRow, Person> = {
  kind: 'fold',
  view: 'staff',
  version: 1,
  means: 'Who works here, and in which roles.',
  row: StaffRow,
  about: 'person',
  openTo: 'STAFF',
  initial: peopleMind.initial,
  evolve: (person, event) => peopleMind.evolve(person, event),
  show: ({ roles, name }, stream) => {
    const here = roles.filter(isListed);
    return here.length > 0
      ? { [stream]: { person: stream.replace(/^person-/, ''), name: name ?? null, roles: here } }
      : {};
  },
};
