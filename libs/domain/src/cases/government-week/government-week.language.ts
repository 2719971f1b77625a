import { z } from 'zod';
import { confidential } from '../../grammar/confidentiality.js';
import { AsWritten, deciding, DocumentId, Text } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { proposers } from '../../grammar/role.js';

const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const RestDays = z
  .array(Weekday)
  .min(1)
  .max(6)
  .refine((days) => new Set(days).size === days.length, 'must name each day once')
  .meta({ description: 'The days on which this ministry rests.' });

/** A ministry that works another week than its country; the fact is the case's (ruling 25). Who decides: domain 9.6. */
export const governmentWeek = language({
  commands: {
    OverrideGovernmentWeek: {
      by: ['HEAD', 'DEPUTY'],
      proposedBy: proposers,
      means: 'Count the clocks of the government in this case by the week that its ministry works, from now on.',
      data: z.strictObject({
        restDays: confidential(RestDays),
        evidenceDocumentId: confidential(DocumentId),
        reason: confidential(Text),
        ...deciding,
      }),
    },
  },
  events: {
    GovernmentWeekOverridden: {
      means: 'From here on the clocks of the government in this case count by the week that its ministry works.',
      data: z.object({
        restDays: confidential(z.array(Weekday)),
        evidenceDocumentId: confidential(AsWritten),
        reason: confidential(AsWritten),
      }),
    },
  },
  refusals: {
    WEEK_AS_BEFORE: { means: 'The case counts by this week already.' },
    WEEK_INTO_THE_PAST: {
      means: 'A week counts from the instant at which it is recorded, never before.',
      rule: 'R-043',
    },
  },
});
