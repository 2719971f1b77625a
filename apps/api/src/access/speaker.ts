import type { Role } from '@connex/domain';

/** Who asks, as the log knows them: the person and the hat of their token. */
export type Speaker = {
  readonly person: string;
  readonly role: Role;
};

/** Those who do not work for the unit and do not audit it. */
const outside: ReadonlySet<Role> = new Set<Role>([
  'GOV_FOCAL',
  'GOV_SIGN',
  'GOV_TEAM',
  'EXPERT',
  'LEAD_EXPERT',
  'PARTNER',
  'BOARD',
  'ADVISORY',
]);

/** Staff, or an auditor. */
export const worksHere = (role: Role): boolean => !outside.has(role);

/** Positions tell how much happens in the house: staff and auditors may know, others may not (ruling 33). */
export const seesPositions = ({ role }: Speaker): boolean => worksHere(role);

/** Those who hold a token. */
export type Speakers = {
  /** Who a token speaks for right now, by the log; nobody when it is unknown, expired or revoked, or its role ended. */
  of(token: string): Promise<Speaker | undefined>;
  /** Whether the token was seen here before and belongs to somebody. Asks nothing. */
  knows(token: string): boolean;
};
