import { z } from 'zod';
import { confidential } from '../../grammar/confidentiality.js';
import { AsWritten, Id } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { listed, listedIfAny, said, saidIfAny } from '../heard-later.js';

const Position = z.object({
  positionId: Id,
  discipline: AsWritten,
  seniority: AsWritten,
  languages: z.array(AsWritten),
  days: z.number(),
  mode: AsWritten,
});
const version = z.int().meta({ description: 'Counted from 1.' });

/** What the support consists of, agreed with the government. Source: domain 9.1, 9.7. */
export const scoping = language({
  commands: {},
  events: {
    ScopeProposed: {
      means: 'A scope was proposed to the government; the ball is with it.',
      data: z.object({
        scopeVersion: version,
        objectives: listed,
        formats: listed,
        positions: confidential(z.array(Position)),
        dates: saidIfAny,
        deliverables: listed,
        knowledgeTransferPlan: saidIfAny,
      }),
    },
    ScopeAgreed: {
      decision: true,
      means: 'The government agreed to the scope; each of its positions is now to be filled.',
      data: z.object({
        scopeVersion: version,
        agreedBy: said,
        documentId: said,
        positionIds: z.array(Id).optional().meta({ description: 'The positions agreed: each has clocks of its own.' }),
      }),
    },
    ScopeAmended: {
      decision: true,
      means: 'The agreed scope was changed.',
      data: z.object({ scopeVersion: version, diff: listedIfAny, reason: said, budgetImpact: saidIfAny }),
    },
  },
  refusals: {},
});
