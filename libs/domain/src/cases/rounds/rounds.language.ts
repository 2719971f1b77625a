import { z } from 'zod';
import { confidential, privileged } from '../../grammar/confidentiality.js';
import { AsWritten, Id } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { listed, listedIfAny, ofTheGovernment, ofTheGovernmentIfAny, said, saidIfAny } from '../heard-later.js';

const roundNo = z.int().positive().meta({ description: 'Counted from 1.' });
const off = z.object({
  roundNo,
  reason: said,
  newDates: confidential(z.object({ from: AsWritten, to: AsWritten }).optional()),
});
const privilegedList = privileged(z.array(AsWritten).optional());

/** The sessions with the investor present. Source: domain 9.7, 9.12. */
export const rounds = language({
  commands: {},
  events: {
    RoundPlanned: {
      means: 'A round was planned, or planned anew on other days.',
      data: z.object({
        roundNo,
        place: saidIfAny,
        format: saidIfAny,
        from: confidential(AsWritten).meta({ description: 'Its first day.' }),
        to: confidential(AsWritten),
        agenda: listedIfAny,
        prepDueOn: confidential(AsWritten.optional()),
      }),
    },
    RoundPostponed: {
      means: 'A round was put off; until it is planned anew, nothing has to be prepared for it.',
      data: off,
    },
    RoundCancelled: { means: 'A round will not take place.', data: off },
    PrepPackIssued: {
      means: 'The pack that prepares a round was issued.',
      data: z.object({ roundNo, documentIds: privilegedList, issueSnapshotId: Id.optional() }),
    },
    MandateConfirmed: {
      means: 'The government confirmed within what limits its team may speak.',
      data: z.object({
        roundNo: roundNo.optional(),
        mandateDocumentId: ofTheGovernment,
        confirmedBy: ofTheGovernmentIfAny,
        redLinesHash: privileged(AsWritten.meta({ hash: true }).optional()),
        validUntil: AsWritten.optional(),
      }),
    },
    RoundOpened: {
      means: 'A round was opened.',
      data: z.object({ roundNo, attendanceGov: listedIfAny, attendanceInvestor: listedIfAny, experts: listedIfAny }),
    },
    RoundHeld: {
      means: 'A round was held.',
      data: z.object({ roundNo, sessions: z.number().optional(), minutesDocumentId: saidIfAny }),
    },
    RoundClosed: {
      decision: true,
      means: 'A round was closed with its outcome.',
      data: z.object({
        roundNo,
        outcome: confidential(z.enum(['PROGRESS', 'NO_PROGRESS', 'BREAKDOWN', 'CONVERGED'])),
        issuesMoved: listed,
        nextRound: roundNo.optional(),
      }),
    },
    RoundDebriefed: {
      means: 'What a round taught was written down.',
      data: z.object({ roundNo, lessons: privilegedList, issueStates: privilegedList, nextActions: privilegedList }),
    },
  },
  refusals: {},
});
