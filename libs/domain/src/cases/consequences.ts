import { dueDiligenceStarted } from './due-diligence/due-diligence.decider.js';
import { trackOf, type SupportCase } from './support-case.js';

type Telling = { readonly type: string; readonly data: object };

/** What one chapter’s event begins in another, since chapters do not know each other. */
export const consequencesOf = ({ type, data }: Telling, supportCase: SupportCase): readonly Telling[] => {
  const isEligible =
    type === 'EligibilityDetermined' && 'outcome' in data && String(data.outcome).startsWith('ELIGIBLE');
  return isEligible ? [dueDiligenceStarted(trackOf(supportCase), supportCase.chapters.pace.deferredChecks)] : [];
};
