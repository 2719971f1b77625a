import { peopleMind, type Person, type Role } from '@connex/domain';
import type { Fold } from '../projector.js';
import { StaffRow } from './staff.view.js';

/** Roles of those who neither work for the unit nor audit it; they are in no list of staff. */
const outside: ReadonlySet<Role> = new Set<Role>([
  'GOV_FOCAL',
  'GOV_SIGN',
  'GOV_TEAM',
  'EXPERT',
  'LEAD_EXPERT',
  'PARTNER',
  'ADVISORY',
  'SYSTEM',
]);

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
    const here = roles.filter((role) => !outside.has(role));
    return here.length > 0
      ? { [stream]: { person: stream.replace(/^person-/, ''), name: name ?? null, roles: here } }
      : {};
  },
};
