import { approvals, questions, staff } from '@connex/domain';
import { z } from 'zod';
import { At, caseStanding, Overlay } from '../case-row.fields.js';

const { questionId, text, askedOf, about } = questions.events.InformationRequested.data.shape;
const { approvalId, command, proposer, expiresAt } = approvals.events.ApprovalProposed.data.shape;
const { person, role } = staff.events.StaffAssigned.data.shape;

/** One row a case, by its stream. */
export const CaseOverview = z
  .object({
    ...caseStanding,
    overlays: z.array(Overlay),
    openedAt: At,
    closed: z.boolean(),
    nextDue: z
      .object({ clockId: z.string(), clock: z.string(), title: z.string(), dueAt: At, provisional: z.boolean() })
      .nullable()
      .meta({ description: 'The running clock that is due first.' }),
    openQuestions: z.array(z.object({ questionId, text, askedOf, about, askedAt: At })),
    openProposals: z.array(z.object({ approvalId, command, proposer, proposedAt: At, expiresAt })),
    staff: z.array(z.object({ role, person })),
  })
  .meta({ id: 'CaseOverview', description: 'Where a case stands, who owes the next move, and by when.' });

export type CaseOverview = Readonly<z.infer<typeof CaseOverview>>;
