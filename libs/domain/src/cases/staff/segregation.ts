import type { Role } from '../../grammar/role.js';

/** Roles that two different persons must hold in one case. Source: domain 9.2. */
const apart: readonly (readonly [Role, Role])[] = [
  ['INTAKE', 'HEAD'],
  ['CASE_MGR', 'INTEGRITY'],
  ['CASE_MGR', 'HEAD'],
  ['ROSTER', 'INTEGRITY'],
  ['CONTRACTS', 'CASE_MGR'],
  ['ME', 'CASE_MGR'],
];

export const mustDiffer = (one: Role, other: Role): boolean =>
  apart.some((pair) => pair.includes(one) && pair.includes(other) && one !== other);
