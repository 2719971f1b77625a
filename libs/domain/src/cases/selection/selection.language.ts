import { z } from 'zod';
import { confidential } from '../../grammar/confidentiality.js';
import { AsWritten, Id } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { listed, listedIfAny, said, saidIfAny, silentClock } from '../heard-later.js';
import { Candidate, ofCandidate, positionId, proposedPerson, residence } from '../candidates.fields.js';

const round = z.int().meta({ description: 'Which shortlist of the position, counted from 1.' });
const candidate = z.object(ofCandidate);

/** From the shortlist to the expert whom the government picked. Source: domain 9.7, 9.10. */
export const selection = language({
  commands: {},
  events: {
    ShortlistProposed: {
      means: 'A shortlist for a position was proposed.',
      data: z.object({
        positionId,
        candidates: confidential(z.array(Candidate)),
        missingLocalJustification: saidIfAny,
      }),
    },
    ShortlistApproved: {
      decision: true,
      means: 'The shortlist may go to the government.',
      data: z.object({ positionId, approvalId: Id }),
    },
    ShortlistPresented: {
      means: 'The shortlist was presented to the government; the ball is with it.',
      data: z.object({
        positionId,
        documentId: said,
        presentedTo: saidIfAny,
        dueCalendar: saidIfAny,
        expiresAt: AsWritten.optional(),
      }),
    },
    ShortlistRejected: {
      means: 'The government found nobody suitable on the shortlist.',
      data: z.object({ positionId, round, reasons: listed, wants: listedIfAny }),
    },
    ShortlistEscalated: {
      means: 'The meeting about a shortlist refused twice was held.',
      data: z.object({ positionId, meetingDocumentId: said, options: listed }),
    },
    CandidateInvited: {
      means: 'A candidate was invited to stand for a position.',
      data: z.object({ ...ofCandidate, country: residence }),
    },
    CandidateAccepted: { means: 'The candidate accepted the invitation.', data: candidate },
    CandidateDeclined: { means: 'The candidate declined the invitation.', data: candidate },
    CandidateNonResponsive: {
      means: 'The candidate did not answer, so the next one is invited.',
      data: z.object({ ...ofCandidate, positionId: positionId.optional(), silentClock }),
    },
    CandidateWithdrew: { means: 'A candidate withdrew.', data: candidate },
    PickReceived: {
      means: 'The government picked, in order, whom it wants for a position.',
      data: z.object({ positionId, ranking: z.array(Id), conditions: listedIfAny, signedBy: said }),
    },
    GovernmentNomineeProposed: {
      means: 'The government proposed an expert of its own.',
      data: z.object(proposedPerson),
    },
    NomineeVetted: {
      decision: true,
      means: 'An expert proposed by the government was vetted.',
      data: z.object({ ...proposedPerson, outcome: confidential(AsWritten) }),
    },
    ExpertSelectionApproved: {
      decision: true,
      means: 'The Head approved an expert for a position.',
      data: z.object({
        positionId,
        expertId: Id,
        approvalId: Id,
        isLast: z.boolean().optional().meta({ description: 'Whether every position now has its expert.' }),
      }),
    },
    ExpertSelectionRefused: {
      decision: true,
      means: 'The Head refused an expert for a position.',
      data: z.object({ positionId, reason: said }),
    },
  },
  refusals: {},
});
