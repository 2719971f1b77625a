import { z } from 'zod';
import { confidential } from '../../grammar/confidentiality.js';
import { deciding, DocumentId, Line, AsWritten, Sha256 } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { fastForbidden } from '../refusals.js';

export const DeclineReason = z.enum([
  'OUT_OF_SCOPE',
  'INELIGIBLE',
  'NO_CAPACITY',
  'RISK',
  'NOT_AUTHORISED_BODY',
  'BETTER_PARTNER',
]);

/** The unit's answer to the letter. Both letters together are the agreement. Source: domain 9.1, 9.14. */
export const decision = language({
  commands: {
    DecideRequest: {
      by: ['HEAD', 'BOARD'],
      proposedBy: ['CASE_MGR'],
      means: 'Approve or decline the request, with the letter that says so.',
      data: z.strictObject({
        outcome: z.enum(['APPROVE', 'DECLINE']),
        reasonCode: DeclineReason.optional().meta({ description: 'Why it is declined.' }),
        letterDocumentId: confidential(DocumentId),
        letterSha256: confidential(Sha256),
        budgetCeiling: confidential(z.number().positive().max(1e9).optional()).meta({ description: 'In euro.' }),
        daysCeiling: confidential(z.number().positive().max(10_000).optional()).meta({
          description: 'In expert days.',
        }),
        conditions: confidential(z.array(Line).max(50)).default([]),
        ...deciding,
      }),
    },
  },
  events: {
    RequestApproved: {
      decision: true,
      means: 'The unit approved the request; request and approval together are the agreement.',
      data: z.object({
        approvalLetterDocumentId: confidential(AsWritten),
        sha256: confidential(AsWritten.meta({ hash: true })),
        budgetCeiling: confidential(z.number()),
        daysCeiling: confidential(z.number()),
        conditions: confidential(z.array(AsWritten)),
        track: z.enum(['STANDARD', 'FAST']),
        deferredUntil: AsWritten.optional().meta({
          description: 'Until when the checks deferred for the fast track are to be rated.',
        }),
      }),
    },
    RequestDeclined: {
      decision: true,
      means: 'The unit declined the request; the government may appeal to the Board.',
      data: z.object({
        reasonCode: DeclineReason,
        letterDocumentId: confidential(AsWritten),
        sha256: confidential(AsWritten.meta({ hash: true })),
        appealUntil: AsWritten,
      }),
    },
  },
  refusals: {
    'R-001': { means: 'A case is approved only with its request letter and due diligence complete.', rule: 'R-001' },
    RISK_ABOVE_MANDATE: { means: 'The rating or the budget is above what the Head may approve; ask the Board.' },
    QUORUM: { means: 'The Board decides with two members; one alone cannot.' },
    FAST_FORBIDDEN: fastForbidden,
    REASON_MISSING: { means: 'A decline names one of the reason codes.' },
    CEILING_MISSING: { means: 'An approval names its ceilings: the budget in euro and the days.' },
  },
});
