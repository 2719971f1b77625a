import { z } from 'zod';
import { integrity } from '../../grammar/confidentiality.js';
import { deciding, Line, AsWritten, Text } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { Check, Rating } from '../checks.js';

/** The six checks that each request passes before the unit commits itself. Source: domain 9.6, 9.7. */
export const dueDiligence = language({
  commands: {
    RecordDueDiligenceFinding: {
      by: ['INTEGRITY'],
      means: 'Rate one of the six checks, with the sources that the rating stands on.',
      data: z.strictObject({
        check: Check,
        rating: integrity(Rating),
        text: integrity(Text),
        sources: integrity(z.array(Line).min(1).max(100)),
        mitigation: integrity(Text.optional()),
      }),
    },
    CompleteDueDiligence: {
      by: ['INTEGRITY'],
      means: 'Conclude due diligence; the gravest rating stands for the whole.',
      data: z.strictObject({
        conditions: integrity(z.array(Line).max(50)),
        deferredChecks: integrity(z.array(Check).max(6)),
        ...deciding,
      }),
    },
  },
  events: {
    DueDiligenceStarted: {
      means: 'The six checks began.',
      data: z.object({
        checks: z.array(Check),
        depth: integrity(z.enum(['LIGHT', 'FULL'])),
        deferred: integrity(z.array(Check)),
      }),
    },
    DueDiligenceFindingRecorded: {
      means: 'One of the six checks was rated.',
      data: z.object({
        check: Check,
        rating: integrity(Rating),
        text: integrity(AsWritten),
        sources: integrity(z.array(AsWritten)),
        mitigation: integrity(AsWritten.optional()),
      }),
    },
    DueDiligenceCompleted: {
      decision: true,
      means: 'All checks were rated or deferred; due diligence came to its end.',
      data: z.object({
        overallRating: integrity(Rating),
        conditions: integrity(z.array(AsWritten)),
        deferredChecks: integrity(z.array(Check)),
      }),
    },
    DeferredChecksOverdue: {
      means: 'Checks that were deferred are not rated in time: no new work begins until the Head has decided.',
      data: z.object({
        checks: integrity(z.array(Check)),
        dueAt: AsWritten,
        decideUntil: AsWritten.meta({ description: 'Until when the Head suspends the case, or extends once.' }),
        blockedActions: integrity(z.array(AsWritten)),
      }),
    },
  },
  refusals: {
    NOT_DEFERRED: { means: 'After due diligence is complete, only a check that was deferred is rated.' },
    CHECK_MISSING: { means: 'All six checks must be rated, or deferred on the fast track.' },
    DEFERRAL_FORBIDDEN: {
      means: 'Checks may be deferred on the fast track only, and only while nothing grave was found.',
    },
  },
});
