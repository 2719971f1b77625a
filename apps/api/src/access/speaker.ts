import { outsiders, type Role } from '@connex/domain';

/** Who asks, as the log knows them: the person and the hat of their token. */
export type Speaker = {
  readonly person: string;
  readonly role: Role;
};

/** Staff, an auditor, or the Board: those who decide here, and those who look over their shoulder. */
export const sitsInside = (role: Role): boolean => !outsiders.has(role);

/** Staff, or an auditor. */
export const worksHere = (role: Role): boolean => sitsInside(role) && role !== 'BOARD';

/** Positions tell how much happens in the house: staff and auditors may know, others may not (ruling 33). */
export const seesPositions = ({ role }: Speaker): boolean => worksHere(role);

/** Those who hold a token. */
export type Speakers = {
  /** Who a token speaks for right now, by the log; nobody when it is unknown, expired or revoked, or its role ended. */
  of(token: string): Promise<Speaker | undefined>;
  /** Whether the token was seen here before and belongs to somebody. Asks nothing. */
  knows(token: string): boolean;
};
