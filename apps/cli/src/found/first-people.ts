import type { Address, Role } from '@connex/domain';

/** A person by the desk they sit at: a house begins with desks, not with names. */
export type FirstPerson = {
  readonly id: string;
  readonly roles: readonly Role[];
  /** Where the codes of an official go: to the mailbox of this machine, whatever it says. */
  readonly mail?: Address;
};

const lusaka = { language: 'en', timezone: 'Africa/Lusaka' } as const;
const dakar = { language: 'fr', timezone: 'Africa/Dakar' } as const;

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
  { id: 'focal-point', roles: ['GOV_FOCAL'], mail: { address: 'focal.point@ministry.example', ...lusaka } },
  { id: 'point-focal', roles: ['GOV_FOCAL'], mail: { address: 'point.focal@ministere.example', ...dakar } },
  { id: 'signatory', roles: ['GOV_SIGN'], mail: { address: 'signatory@ministry.example', ...lusaka } },
  { id: 'administrator', roles: ['ADMIN'] },
];

/** Roles are granted by two: an administrator proposes, the head decides. So real work begins with these two. */
export const wallPeople: readonly FirstPerson[] = [
  { id: 'administrator', roles: ['ADMIN'] },
  { id: 'head', roles: ['HEAD'] },
];
