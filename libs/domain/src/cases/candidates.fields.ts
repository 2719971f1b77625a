import { z } from 'zod';
import { confidential, personal } from '../grammar/confidentiality.js';
import { AsWritten, Id } from '../grammar/fields.js';
import { saidIfAny } from './heard-later.js';

export const positionId = Id.meta({ description: 'One expertise slot in the team.' });

export const Candidate = z.object({
  expertId: Id,
  fitScore: z.number(),
  scoreParts: z.record(z.string(), z.number()).optional(),
  dailyRateBand: AsWritten.optional(),
  availability: AsWritten.optional(),
});

/** Of a candidate for a position. */
export const ofCandidate = { expertId: Id, positionId, reason: personal(AsWritten.optional()) };

/** The country where the expert lives: the invitation counts on its calendar. */
export const residence = confidential(AsWritten.optional()).meta({ description: 'Where the expert lives, ISO 3166.' });

export const proposedPerson = {
  positionId: positionId.optional(),
  personRef: personal(AsWritten),
  cvDocumentId: saidIfAny,
};
