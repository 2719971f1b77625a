import { z } from 'zod';
import { confidential } from '../../grammar/confidentiality.js';
import { Day, deciding, DocumentId, Id, Line, AsWritten, Text } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';

export const EligibilityOutcome = z.enum(['ELIGIBLE', 'ELIGIBLE_GRACE', 'EXCEPTION_NEEDED', 'INELIGIBLE']);
export type EligibilityOutcome = z.infer<typeof EligibilityOutcome>;

/** A row of a country's status, as it was used: later changes never re-decide. */
const RowUsed = z.object({
  list: AsWritten,
  value: z.union([z.boolean(), AsWritten]),
  validFrom: AsWritten,
  validTo: AsWritten.optional(),
  source: AsWritten,
});

/** Whether the unit may help this country with this contract. Source: domain 6.2, 9.6. */
export const eligibility = language({
  commands: {
    DetermineEligibility: {
      by: ['HEAD', 'DEPUTY'],
      proposedBy: ['INTAKE'],
      means: 'Say whether the country, the sector and the contract are within what the unit may support.',
      data: z.strictObject({
        outcome: EligibilityOutcome,
        asOfDate: Day,
        sectorOk: z.boolean(),
        contractSizeBasis: confidential(Line),
        subnationalConsentDocumentId: confidential(DocumentId.optional()),
        ...deciding,
      }),
    },
    RequestBoardException: {
      by: ['CASE_MGR'],
      means: 'Ask the Board to grant an exception.',
      data: z.strictObject({ question: confidential(Text) }),
    },
  },
  events: {
    EligibilityDetermined: {
      decision: true,
      means: 'It was determined whether the request is within what the unit may support.',
      data: z.object({
        outcome: EligibilityOutcome,
        asOfDate: AsWritten,
        sectorOk: z.boolean(),
        contractSizeBasis: confidential(AsWritten),
        subnationalConsentDocumentId: confidential(AsWritten.optional()),
        countryRows: confidential(z.array(RowUsed)),
      }),
    },
    BoardExceptionRequested: {
      means: 'The Board was asked for an exception.',
      data: z.object({ question: confidential(AsWritten), approvalId: Id }),
    },
  },
  refusals: {
    COUNTRY_STATUS_MISSING: { means: 'No status of this country is on record for that day; record it first.' },
    SIGNATORY_UNKNOWN: { means: 'The signatory must be verified before eligibility is determined.', rule: 'R-012' },
    NOT_AS_OF_REQUEST: { means: 'Eligibility is determined as of the day of the request.', rule: 'R-045' },
    OUTCOME_DIFFERS: { means: 'The rules lead to another outcome than the one that was asked for.', rule: 'R-045' },
    ALREADY_DETERMINED: { means: 'Eligibility was determined before; later changes do not re-decide.', rule: 'R-045' },
    EXCEPTION_NOT_NEEDED: { means: 'Nothing in this case needs an exception of the Board.' },
    BOARD_ALREADY_ASKED: { means: 'The Board has been asked already and has not answered yet.' },
  },
});
