import type { Evolve } from '../../grammar/decider.js';
import type { Check, Rating } from '../checks.js';
import type { dueDiligence } from './due-diligence.language.js';

/** The newest rating of each check counts. */
export type Ratings = Readonly<Partial<Record<Check, Rating>>>;

export type DueDiligence =
  | { readonly status: 'not-started' }
  | { readonly status: 'open'; readonly ratings: Ratings; readonly deferred: readonly Check[] }
  | {
      readonly status: 'completed';
      readonly ratings: Ratings;
      readonly deferred: readonly Check[];
      readonly overallRating: Rating;
      /** Until when what was deferred is to be rated, and the fact that says so; `isOverdue` once that has passed. */
      readonly deferredUntil?: { readonly at: string; readonly arm: number };
      readonly isOverdue?: true;
    };

export const notStarted: DueDiligence = { status: 'not-started' };

export const ratingsOf = (past: DueDiligence): readonly Rating[] =>
  past.status === 'not-started' ? [] : Object.values(past.ratings);

/** The approval is told by a chapter of its own; it says until when what was deferred may wait. */
type Approved = { readonly data: { readonly deferredUntil?: string }; readonly revision: number };
type HearsApproval = { readonly RequestApproved: (past: DueDiligence, event: Approved) => DueDiligence };

const found = (past: DueDiligence, check: Check, rating: Rating): DueDiligence => {
  if (past.status === 'not-started') return past;
  const ratings = { ...past.ratings, [check]: rating };
  return past.status === 'open'
    ? { ...past, ratings }
    : { ...past, ratings, deferred: past.deferred.filter((one) => one !== check) };
};

export const evolveDueDiligence: Evolve<typeof dueDiligence, DueDiligence> & HearsApproval = {
  DueDiligenceStarted: (_, { data: { deferred } }) => ({ status: 'open', ratings: {}, deferred }),
  DueDiligenceFindingRecorded: (past, { data: { check, rating } }) => found(past, check, rating),
  DueDiligenceCompleted: (past, { data: { overallRating, deferredChecks } }) =>
    past.status === 'not-started' ? past : { ...past, status: 'completed', overallRating, deferred: deferredChecks },
  DeferredChecksOverdue: (past) => (past.status === 'completed' ? { ...past, isOverdue: true } : past),
  RequestApproved: (past, { data: { deferredUntil: at }, revision }) =>
    past.status === 'completed' && at !== undefined ? { ...past, deferredUntil: { at, arm: revision } } : past,
};
