import type { Role } from '@connex/domain';

/** A person by the desk they sit at: a house begins with desks, not with names. */
export type FirstPerson = { readonly id: string; readonly roles: readonly Role[] };

/** Who stories are told by, and whom the demo lets a visitor be. */
export const storyPeople: readonly FirstPerson[] = [
  { id: 'intake', roles: ['INTAKE'] },
  { id: 'case-manager', roles: ['CASE_MGR'] },
  { id: 'integrity', roles: ['INTEGRITY'] },
  { id: 'head', roles: ['HEAD'] },
  { id: 'deputy', roles: ['DEPUTY'] },
  { id: 'board', roles: ['BOARD'] },
  { id: 'board-second', roles: ['BOARD'] },
  { id: 'auditor', roles: ['AUDITOR'] },
  { id: 'focal-point', roles: ['GOV_FOCAL'] },
  { id: 'signatory', roles: ['GOV_SIGN'] },
  { id: 'administrator', roles: ['ADMIN'] },
];

/** Roles are granted by two: an administrator proposes, the head decides. So real work begins with these two. */
export const wallPeople: readonly FirstPerson[] = [
  { id: 'administrator', roles: ['ADMIN'] },
  { id: 'head', roles: ['HEAD'] },
];
