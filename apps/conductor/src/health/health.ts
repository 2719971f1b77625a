import type { FollowingState } from '@connex/event-log';

/** What the health page says. `why` is for a person who looks at a house that is not ready. */
export type Health = {
  readonly ready: boolean;
  readonly why?: string;
  /** Every event up to here has been told. */
  readonly position?: number;
  readonly lagSeconds?: number;
  readonly parked?: number;
  /** The cases were counted on by everything up to here that changed how time is counted. */
  readonly recounted?: number;
};

type Seen = {
  readonly following: FollowingState | undefined;
  /** How far the cases were counted on by what is newest. */
  readonly recounting: FollowingState | undefined;
  /** Why it may not count for the house, if it may not. */
  readonly zones: string | undefined;
  readonly isAtWork: boolean;
  /** Why Temporal, or the log, does not answer, if it does not. */
  readonly temporal: string | undefined;
  readonly postgres: string | undefined;
};

type Probed = Pick<Seen, 'temporal' | 'postgres' | 'zones'>;

const wrongAround = ({ temporal, postgres, zones }: Probed): string | undefined => {
  if (postgres) return `the log in Postgres does not answer (${postgres})`;
  return temporal ? `Temporal does not answer (${temporal})` : zones;
};

const wrongWith = ({ following, recounting, isAtWork, ...probed }: Seen): string | undefined => {
  if (!following) return 'it is still starting';
  const around = wrongAround(probed);
  if (around) return around;
  if (!isAtWork) return 'its worker is not at work yet';
  if (following.fault) return `it cannot follow the log just now (${following.fault})`;
  if (recounting?.fault) return `it cannot have the cases counted on just now (${recounting.fault})`;
  return undefined;
};

const parkedIn = (following: FollowingState | undefined): number => following?.parked ?? 0;

/** Another conductor may lead: then this one only works, and stands by to lead. That is ready, too. */
export const healthOf = (seen: Seen): Health => {
  const why = wrongWith(seen);
  const { position, lagSeconds } = seen.following ?? {};
  const parked = parkedIn(seen.following) + parkedIn(seen.recounting);
  return {
    ready: why === undefined,
    ...(why === undefined ? {} : { why }),
    ...(position === undefined ? {} : { position }),
    ...(lagSeconds === undefined ? {} : { lagSeconds }),
    ...(parked ? { parked } : {}),
    ...(seen.recounting ? { recounted: seen.recounting.position } : {}),
  };
};
