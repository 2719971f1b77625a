/**
 * The stages of a case, in their natural order, and what leads from one to the next. The only file that knows them all.
 * No import stands here: the workflow reads it too (ruling 32). Source: domain model 9.3.
 */
export const stages = [
  'ENQUIRY',
  'ELIGIBILITY',
  'BOARD_REVIEW',
  'DUE_DILIGENCE',
  'DECISION',
  'REFERRAL',
  'SCOPING',
  'SELECTION',
  'CONTRACTING',
  'ACTIVE',
  'WRAP_UP',
  'CLOSED',
] as const;

export type Stage = (typeof stages)[number];

/** One thing that a case's workflow is told (ruling 12). Instants are epoch milliseconds; no text, no name. */
export type Told = {
  readonly stream: string;
  readonly revision: number;
  readonly stage: Stage;
  readonly closed: boolean;
  readonly alarms: readonly { readonly key: string; readonly at: number; readonly arm: number }[];
  readonly clock: HouseClock;
};

/**
 * The house's clock as the workflow needs it: `offset` in milliseconds between house time and the worker's wall,
 * `standsAt` the instant at which a story clock stands, nothing when it runs.
 */
export type HouseClock = {
  readonly gen: number;
  readonly offset: number;
  readonly standsAt: number | null;
  readonly houseNow: number;
};

/** Whether a stage is behind us: the case stands at a later one. */
export const isPast = (stage: Stage, now: Stage): boolean => stages.indexOf(now) > stages.indexOf(stage);
