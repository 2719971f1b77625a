import { refuse } from '../../grammar/decider.js';
import type { Event } from '../../grammar/language.js';
import { Check, gravest } from '../checks.js';
import type { Rules } from '../rules.js';
import { deferredIn, hasGraveFinding, trackOf } from '../support-case.js';
import type { dueDiligence } from './due-diligence.language.js';
import { ratingsOf } from './due-diligence.state.js';

/** What was deferred for the fast track is rated later, while work goes on (domain 9.11). */
const sinceDueDiligence = ['DUE_DILIGENCE', 'DECISION', 'SCOPING', 'SELECTION', 'CONTRACTING', 'ACTIVE'] as const;

export const dueDiligenceRules: Rules<typeof dueDiligence> = {
  RecordDueDiligenceFinding: {
    at: sinceDueDiligence,
    decide({ data }, supportCase) {
      const isOpen = supportCase.stage === 'DUE_DILIGENCE' || deferredIn(supportCase).includes(data.check);
      return isOpen ? [{ type: 'DueDiligenceFindingRecorded', data }] : refuse('NOT_DEFERRED');
    },
  },

  CompleteDueDiligence: {
    at: ['DUE_DILIGENCE'],
    decide({ data: { conditions, deferredChecks } }, supportCase) {
      const { dueDiligence } = supportCase.chapters;
      const rated = dueDiligence.status === 'not-started' ? {} : dueDiligence.ratings;
      if (deferredChecks.length > 0 && trackOf(supportCase) !== 'FAST')
        return refuse('DEFERRAL_FORBIDDEN', 'Only a case on the fast track may defer checks; rate all six.');
      if (deferredChecks.length > 0 && hasGraveFinding(supportCase))
        return refuse('DEFERRAL_FORBIDDEN', 'Something grave was found; no check may be deferred any more.');
      const ungranted = deferredChecks.filter((check) => !supportCase.chapters.pace.deferredChecks.includes(check));
      if (ungranted.length > 0)
        return refuse('DEFERRAL_FORBIDDEN', `The Head did not grant to defer ${ungranted.join(', ')}; rate them.`);

      const missing = Check.options.filter((check) => !(check in rated) && !deferredChecks.includes(check));
      if (missing.length > 0) return refuse('CHECK_MISSING', `Still unrated: ${missing.join(', ')}.`);
      return [
        {
          type: 'DueDiligenceCompleted',
          data: { overallRating: gravest(ratingsOf(dueDiligence)), conditions, deferredChecks },
        },
      ];
    },
  },
};

/** All six checks begin at once; on the fast track lighter, and some of them later (domain 9.11). */
export const dueDiligenceStarted = (
  track: 'STANDARD' | 'FAST',
  deferred: readonly Check[],
): Event<typeof dueDiligence, 'DueDiligenceStarted'> => ({
  type: 'DueDiligenceStarted',
  data: { checks: Check.options, depth: track === 'FAST' ? 'LIGHT' : 'FULL', deferred },
});
