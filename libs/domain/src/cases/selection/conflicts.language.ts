import { z } from 'zod';
import { integrity } from '../../grammar/confidentiality.js';
import { AsWritten, Id } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { saidIfAny, sealedIfAny, sealedList } from '../heard-later.js';
import { positionId } from '../candidates.fields.js';

const declared = z.object({
  expertId: Id,
  positionId: positionId.optional(),
  answers: integrity(z.record(z.string(), AsWritten).optional()),
  versionOfParties: AsWritten.optional().meta({ description: 'A number.' }),
  attestation: sealedIfAny,
});

/** What binds an expert to the parties of a case, and what follows from it. Source: domain 9.7, 9.13. */
export const conflicts = language({
  commands: {},
  events: {
    DeclarationRequested: {
      means: 'An expert was asked to declare their interests; it is for them to act.',
      data: declared,
    },
    DeclarationSubmitted: { means: 'The expert declared their interests.', data: declared },
    DeclarationCorrected: { means: 'The expert corrected what they had declared.', data: declared },
    DeclarationVersionSuperseded: {
      means: 'A declaration no longer holds, for something has changed.',
      data: z.object({ expertId: Id, previousId: Id, trigger: sealedIfAny }),
    },
    ConflictDecided: {
      decision: true,
      means: 'It was decided whether an expert is free of conflicts in this case.',
      data: z.object({
        expertId: Id,
        positionId: positionId.optional(),
        phase: z.enum(['PICK', 'AT_WORK']).meta({ description: 'Before the contract, or reported while at work.' }),
        allPicked: z
          .boolean()
          .meta({ description: 'Whether all whom the government picked for the position are decided.' }),
        outcome: integrity(z.enum(['CLEAR', 'MITIGATE', 'EXCLUDE'])),
        mitigations: sealedList,
        governmentAcceptanceDocumentId: saidIfAny,
        validUntil: AsWritten.optional(),
      }),
    },
    ExpertStoodDown: {
      decision: true,
      means: 'An expert may not work in the case for the time being, and has no access to it.',
      data: z.object({
        expertId: Id,
        positionId,
        reason: sealedIfAny,
        immediate: z.boolean(),
        accessRevokedAt: AsWritten.optional(),
      }),
    },
  },
  refusals: {},
});
