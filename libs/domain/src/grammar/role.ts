/** Who may speak. SYSTEM is time itself: it, too, acts only by commands. Source: domain model 9.2; ADMIN: ruling 37. */
export const roles = [
  'GOV_FOCAL',
  'GOV_SIGN',
  'GOV_TEAM',
  'INTAKE',
  'CASE_MGR',
  'INTEGRITY',
  'ROSTER',
  'CONTRACTS',
  'HEAD',
  'DEPUTY',
  'BOARD',
  'ADVISORY',
  'EXPERT',
  'LEAD_EXPERT',
  'PARTNER',
  'ME',
  'DPO',
  'AUDITOR',
  'ADMIN',
  'SYSTEM',
] as const;

export type Role = (typeof roles)[number];

/** Those of the unit who may put a matter before whoever decides it; a deputy does so in their own role. */
export const proposers = [
  'INTAKE',
  'CASE_MGR',
  'INTEGRITY',
  'ROSTER',
  'CONTRACTS',
  'ME',
  'DPO',
  'ADMIN',
  'HEAD',
] as const satisfies readonly Role[];

/** Those who are neither of the unit nor of its Board, and do not audit it. */
export const outsiders: ReadonlySet<Role> = new Set<Role>([
  'GOV_FOCAL',
  'GOV_SIGN',
  'GOV_TEAM',
  'ADVISORY',
  'EXPERT',
  'LEAD_EXPERT',
  'PARTNER',
]);

/** The person who speaks, and the hat they wear. Whoever acts for somebody else says for whom, and by which delegation. */
export type Actor = {
  readonly person: string;
  readonly role: Role;
  readonly onBehalfOf?: string;
  readonly delegationId?: string;
};
