import { z } from 'zod';
import { Id } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { sealed, sealedIfAny } from '../heard-later.js';

/** Complaints about the unit: never handled by the person complained about. Source: domain 9.4, 9.7. */
export const complaints = language({
  commands: {},
  events: {
    ComplaintFiled: {
      means: 'Somebody complained about the unit or one of its people.',
      data: z.object({ complaintId: Id, subject: sealed, by: sealedIfAny }),
    },
    ComplaintDecided: {
      decision: true,
      means: 'The complaint was decided.',
      data: z.object({ complaintId: Id, outcome: sealed }),
    },
  },
  refusals: {},
});
