import { z } from 'zod';
import { personal } from '../../grammar/confidentiality.js';
import { AsWritten, Id } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { ofAPersonIfAny, sealed, sealedIfAny } from '../heard-later.js';

const asked = z.object({
  requestId: Id,
  kind: z.enum(['ACCESS', 'RECTIFY', 'ERASE', 'RESTRICT']),
  scope: personal(AsWritten),
  hold: ofAPersonIfAny,
  dueOn: AsWritten.optional().meta({ description: 'A calendar day.' }),
});
const held = z.object({
  scope: sealedIfAny,
  ground: z.enum(['AUDIT', 'DISPUTE', 'INTEGRITY']),
  reviewOn: sealed.optional(),
});

/** What a person may ask about their own data, and what forbids to grant it for now. Source: domain 8.5, 9.7. */
export const privacy = language({
  commands: {},
  events: {
    DataSubjectRequestOpened: { means: 'A person asked about their own data.', data: asked },
    DataSubjectRequestDecided: {
      decision: true,
      means: 'It was decided what a person is granted about their data.',
      data: asked,
    },
    DataSubjectRequestExecuted: { means: 'What a person was granted about their data was done.', data: asked },
    LegalHoldPlaced: { means: 'A legal hold forbids to erase data for now.', data: held },
    LegalHoldLifted: { decision: true, means: 'The legal hold was lifted.', data: held },
  },
  refusals: {},
});
