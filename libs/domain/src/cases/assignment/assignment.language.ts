import { z } from 'zod';
import { confidential, personal } from '../../grammar/confidentiality.js';
import { AsWritten, Id } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { listedIfAny, ofAPersonIfAny, said, saidIfAny, sealedList } from '../heard-later.js';
import { positionId } from '../candidates.fields.js';

const ofExpert = { expertId: Id, positionId };
const terms = {
  days: confidential(z.number().optional()),
  rateBand: confidential(AsWritten.optional()),
  startOn: confidential(AsWritten.optional()),
  endOn: confidential(AsWritten.optional()),
  deliverables: listedIfAny,
  torDocumentId: saidIfAny,
};
const assigned = z.object({ ...ofExpert, ...terms });
const place = z.object({ expertId: Id, place: personal(AsWritten), at: AsWritten });
const deliverable = { deliverableId: Id, documentId: saidIfAny };

/** Experts at work: contract, fielding, what they deliver, and who takes their place. Source: domain 9.7. */
export const assignment = language({
  commands: {},
  events: {
    AssignmentDrafted: { means: 'The contract of an expert was drafted.', data: assigned },
    AssignmentSigned: { means: 'The contract of an expert was signed.', data: assigned },
    AssignmentAmended: { decision: true, means: 'The contract of an expert was changed.', data: assigned },
    AssignmentTerminated: {
      decision: true,
      means: 'The contract of an expert was ended early.',
      data: z.object({ ...ofExpert, reason: ofAPersonIfAny, notice: saidIfAny, settlement: saidIfAny }),
    },
    AssignmentCompleted: {
      means: 'An expert completed the contract.',
      data: z.object({ ...ofExpert, evaluationDue: AsWritten.optional().meta({ description: 'A day.' }) }),
    },
    ExpertFielded: {
      means: 'A contracted expert did the first substantive work with the team of the government.',
      data: z.object({
        ...ofExpert,
        how: z.enum(['REMOTE', 'ON_SITE']),
        evidenceDocumentId: saidIfAny,
        counterpartPresent: z.boolean().optional(),
      }),
    },
    FirstExpertFielded: {
      means: 'The first expert of the case was fielded: the headline stops.',
      data: z.object({
        expertId: Id,
        fieldedEventId: Id.optional(),
        netMinutes: z.number().optional(),
        grossDays: z.number().optional(),
      }),
    },
    ExpertArrivedOnSite: { means: 'An expert arrived on site.', data: place },
    ExpertLeftSite: { means: 'An expert left the site.', data: place },
    WorkDaysLogged: {
      means: 'Days of work were logged.',
      data: z.object({ expertId: Id, days: z.number(), activity: said, approvedBy: ofAPersonIfAny }),
    },
    DeliverableSubmitted: {
      means: 'Something to be delivered was handed in, for the unit or the government to look at.',
      data: z.object({ ...deliverable, reviewer: z.enum(['UNIT', 'GOVERNMENT']) }),
    },
    DeliverableAccepted: { means: 'A deliverable was accepted.', data: z.object(deliverable) },
    DeliverableRejected: { means: 'A deliverable was rejected.', data: z.object(deliverable) },
    DeliverableReviewed: {
      decision: true,
      means: 'Delivered work was looked at again for what a conflict may have done to it.',
      data: z.object({ ...deliverable, taint: z.enum(['NONE', 'PARTIAL', 'FULL']), sections: sealedList }),
    },
    ExpertUnavailable: {
      means: 'An expert cannot work in the case any more, or not now.',
      data: z.object({
        ...ofExpert,
        reasonCode: personal(z.enum(['ILLNESS', 'DEATH', 'WITHDRAWAL', 'SECURITY', 'CONFLICT'])),
        from: AsWritten.optional(),
        expectedUntil: AsWritten.optional(),
      }),
    },
    ReplacementRequested: {
      means: 'Somebody else is looked for, for one position; the others go on.',
      data: z.object({ positionId, outgoing: Id, incoming: Id.optional(), handover: ofAPersonIfAny }),
    },
    ExpertReplaced: {
      decision: true,
      means: 'Somebody else took over a position.',
      data: z.object({ positionId, outgoing: Id, incoming: Id, handover: ofAPersonIfAny }),
    },
  },
  refusals: {},
});
