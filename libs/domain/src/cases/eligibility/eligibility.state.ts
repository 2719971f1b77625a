import type { Evolve } from '../../grammar/decider.js';
import type { Said } from '../../grammar/language.js';
import type { eligibility, EligibilityOutcome } from './eligibility.language.js';

export type CountryRowUsed = Said<(typeof eligibility)['events']['EligibilityDetermined']>['countryRows'][number];

export type Eligibility = {
  readonly determined?: {
    readonly outcome: EligibilityOutcome;
    readonly asOfDate: string;
    /** As they were read on that day: later changes of the country never re-decide. */
    readonly countryRows: readonly CountryRowUsed[];
  };
  /** The approval that the Board was asked for, as long as it has not answered. */
  readonly boardAsked?: string;
};

export const undetermined: Eligibility = {};

const answered = ({ boardAsked: _, ...past }: Eligibility): Eligibility => past;

/** What the Board answers is told by a chapter of its own. */
type Answers = Readonly<Record<'BoardExceptionGranted' | 'BoardExceptionRefused', typeof answered>>;

export const evolveEligibility: Evolve<typeof eligibility, Eligibility> & Answers = {
  EligibilityDetermined: (past, { data: { outcome, asOfDate, countryRows } }) => ({
    ...past,
    determined: { outcome, asOfDate, countryRows },
  }),
  BoardExceptionRequested: (past, { data: { approvalId } }) => ({ ...past, boardAsked: approvalId }),
  BoardExceptionGranted: answered,
  BoardExceptionRefused: answered,
};
