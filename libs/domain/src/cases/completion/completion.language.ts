import { z } from 'zod';
import { confidential, personal, privileged } from '../../grammar/confidentiality.js';
import { AsWritten } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { listed, listedIfAny, ofTheGovernmentIfAny, said, saidIfAny } from '../heard-later.js';

const Mode = z.enum(['PRE_NEGOTIATION', 'NEGOTIATION', 'RATIFICATION', 'IMPLEMENTATION']);
const Outcome = z.enum([
  'SIGNED',
  'SIGNED_WITH_OPEN_ISSUES',
  'NOT_SIGNED',
  'PENDING',
  'TERMINATED_TALKS',
  'RATIFIED',
  'RATIFICATION_FAILED',
]);
const followed = {
  round: z.enum(['6M', '12M']),
  instrument: saidIfAny,
  dueOn: AsWritten.meta({ description: 'A calendar day, half a year or a year after the end.' }),
};
const evaluated = { by: z.enum(['GOVERNMENT', 'EXPERT', 'UNIT']), comments: personal(AsWritten.optional()) };

/** How support ends, and what is asked afterwards. Source: domain 9.3, 9.7. */
export const completion = language({
  commands: {},
  events: {
    ModeChanged: {
      means: 'The talks went into another mode.',
      data: z.object({ from: Mode, to: Mode, trigger: saidIfAny }),
    },
    ContractOutcomeRecorded: {
      means: 'What became of the contract was recorded.',
      data: z.object({
        outcome: privileged(Outcome),
        date: ofTheGovernmentIfAny,
        openIssues: privileged(z.array(AsWritten).optional()),
        publicationDuty: ofTheGovernmentIfAny,
        estimatedBenefit: privileged(
          z.object({ amount: z.number(), currency: AsWritten, basis: AsWritten, documentId: AsWritten }).optional(),
        ),
      }),
    },
    SupportCompleted: {
      decision: true,
      means: 'The support came to its end.',
      data: z.object({
        date: confidential(AsWritten),
        achieved: listed,
        notAchieved: listedIfAny,
        residualRisks: saidIfAny,
      }),
    },
    FinalReportAccepted: {
      means: 'The government accepted the final report.',
      data: z.object({ documentId: said, acceptedBy: saidIfAny }),
    },
    EvaluationRequested: { means: 'Somebody was asked to evaluate the support.', data: z.object(evaluated) },
    EvaluationSubmitted: {
      means: 'The support was evaluated.',
      data: z.object({ ...evaluated, scores: confidential(z.record(z.string(), z.number()).optional()) }),
    },
    FollowUpScheduled: {
      means: 'It is due to be asked, later, what became of the contract.',
      data: z.object(followed),
    },
    FollowUpCompleted: {
      means: 'It was asked what became of the contract.',
      data: z.object({ ...followed, findings: saidIfAny, renegotiationSignal: confidential(z.boolean().optional()) }),
    },
    CaseClosed: {
      decision: true,
      means: 'The case was closed.',
      data: z.object({
        outcome: z.enum([
          'COMPLETED',
          'DECLINED',
          'REFERRED',
          'WITHDRAWN',
          'LAPSED',
          'TERMINATED_NO_AGREEMENT',
          'TERMINATED_INTEGRITY',
          'MERGED',
        ]),
        archiveUntil: AsWritten.optional(),
        openObligations: listedIfAny,
      }),
    },
  },
  refusals: {},
});
