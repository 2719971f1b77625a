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
    };

export const notStarted: DueDiligence = { status: 'not-started' };

export const ratingsOf = (past: DueDiligence): readonly Rating[] =>
  past.status === 'not-started' ? [] : Object.values(past.ratings);

export const evolveDueDiligence: Evolve<typeof dueDiligence, DueDiligence> = {
  DueDiligenceStarted: (_, { data: { deferred } }) => ({ status: 'open', ratings: {}, deferred }),
  DueDiligenceFindingRecorded: (past, { data: { check, rating } }) =>
    past.status === 'not-started' ? past : { ...past, ratings: { ...past.ratings, [check]: rating } },
  DueDiligenceCompleted: (past, { data: { overallRating, deferredChecks } }) =>
    past.status === 'not-started' ? past : { ...past, status: 'completed', overallRating, deferred: deferredChecks },
};
