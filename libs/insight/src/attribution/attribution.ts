import type { FactRef } from '@connex/domain';

/** Who used a second. For each: closed on the unit's calendar, then an agreed pause, then the ball (ruling 10). */
export const holders = ['UNIT', 'GOVERNMENT', 'EXPERT', 'PARTNER', 'BOARD', 'CLOSED', 'PAUSE'] as const;
export type Holder = (typeof holders)[number];

/** A stretch that one holder used, from the first instant up to but not including the last. RFC 3339. */
export type Attributed = {
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
  readonly holder: Holder;
  /** The fact that gave it to them. */
  readonly by: FactRef;
};

/** Every second from the request to the fielding, or to now while nobody was fielded. The totals sum to the wall clock. */
export type Attribution = {
  readonly from: string;
  readonly to: string;
  readonly stretches: readonly Attributed[];
  readonly totals: Readonly<Record<Holder, number>>;
};
