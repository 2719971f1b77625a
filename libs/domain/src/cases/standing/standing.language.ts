import { z } from 'zod';
import { confidential } from '../../grammar/confidentiality.js';
import { AsWritten, Id } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { listed, listedIfAny, said, saidIfAny, sealed, sealedList, silentClock } from '../heard-later.js';

const Pause = z.enum([
  'FORCE_MAJEURE',
  'ELECTION',
  'POLITICAL',
  'SECURITY',
  'INVESTOR_PAUSE',
  'FUNDING',
  'GOV_REQUEST',
]);

/** What lies over a case whatever its stage, and how it ends before its end. Source: domain 9.3, 9.7. */
export const standing = language({
  commands: {},
  events: {
    CaseSuspended: {
      decision: true,
      means: 'The case was suspended; it can be resumed.',
      data: z.object({
        reasonCode: Pause,
        reasonText: said,
        expectedUntil: AsWritten.optional(),
        askedBy: saidIfAny,
        obligationsDuring: saidIfAny,
      }),
    },
    CaseResumed: {
      decision: true,
      means: 'The suspension ended, and the case goes on.',
      data: z.object({ reDueDiligenceDone: z.boolean(), overallRating: sealed.optional() }),
    },
    IntegrityHoldPlaced: {
      means: 'An integrity hold stopped everything but integrity work.',
      data: z.object({ allegationId: Id, affectedActors: sealedList, effect: sealedList }),
    },
    IntegrityHoldLifted: {
      decision: true,
      means: 'The integrity hold was lifted.',
      data: z.object({ allegationId: Id, affectedActors: sealedList, effect: sealedList }),
    },
    CaseDormant: {
      means: 'The government has not answered for so long that the case sleeps; an answer wakes it.',
      data: z.object({ lastContactAt: AsWritten.optional(), attempts: listedIfAny, silentClock }),
    },
    CaseWithdrawn: {
      decision: true,
      means: 'The government withdrew its request.',
      data: z.object({ letterDocumentId: said, reason: saidIfAny, effectiveOn: confidential(AsWritten) }),
    },
    CaseLapsed: {
      decision: true,
      means: 'The case ended because its government did not answer any more.',
      data: z.object({
        lastContactAt: AsWritten,
        attempts: listed,
        confirmedBy: AsWritten.meta({ description: 'By id.' }),
      }),
    },
    CaseTerminated: {
      decision: true,
      means: 'The case was ended before its end.',
      data: z.object({ reason: z.enum(['INTEGRITY', 'NO_AGREEMENT', 'FUNDING']), consequences: saidIfAny }),
    },
    CaseMerged: {
      means: 'The case became part of an older one about the same contract.',
      data: z.object({ intoCaseId: Id, keptDocuments: listed }),
    },
    CaseReopened: {
      decision: true,
      means: 'A closed case was opened again.',
      data: z.object({ reason: said, fromOutcome: confidential(AsWritten) }),
    },
  },
  refusals: {},
});
