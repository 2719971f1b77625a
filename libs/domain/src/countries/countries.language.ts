import { z } from 'zod';
import { Day, deciding, DocumentId, Iso2, Line, AsWritten } from '../grammar/fields.js';
import { language } from '../grammar/language.js';
import { proposers } from '../grammar/role.js';

export const CountryList = z.enum(['DAC', 'LDC', 'LLDC', 'SIDS', 'WB_INCOME', 'EITI']);
export type CountryList = z.infer<typeof CountryList>;

/**
 * One row of a country's status. `validTo` is the last day it holds; without it, it holds until further notice.
 * DAC reads true (on the list), false (not), TERRITORY or TRANSITION (not on the list, the Board may make an exception).
 */
const RowAsked = z.strictObject({
  list: CountryList,
  value: z.union([z.boolean(), z.string().min(1).max(40)]),
  validFrom: Day,
  validTo: Day.optional(),
});

/** What a country is on which list, from when to when. Public facts: no class. Source: domain 6.2. */
export const countries = language({
  commands: {
    RecordCountryStatus: {
      by: ['HEAD', 'DEPUTY', 'SYSTEM'],
      proposedBy: proposers,
      means: 'Record what a country is on a list, from when to when; a row with the same first day is told again.',
      data: z.strictObject({
        iso2: Iso2,
        rows: z.array(RowAsked).min(1).max(20),
        source: Line,
        sourceDocumentId: DocumentId.optional(),
        ...deciding,
      }),
    },
  },
  events: {
    CountryStatusRecorded: {
      means: 'The status of a country on a list was recorded.',
      data: z.object({
        iso2: AsWritten,
        list: CountryList,
        value: z.union([z.boolean(), AsWritten]),
        validFrom: AsWritten,
        validTo: AsWritten.optional(),
        source: AsWritten,
        sourceDocumentId: AsWritten.optional(),
      }),
    },
  },
  refusals: {
    OVERLAP: { means: 'On one list, the rows of a country may not overlap.', rule: 'R-046' },
    OTHER_COUNTRY: { means: 'The rows belong to another country than this stream.' },
    ENDS_BEFORE_IT_BEGINS: { means: 'A row cannot end before it begins.' },
  },
});
