import { isOver, openQuestions, type SupportCase } from '@connex/domain';
import { caseFold, openClocks, standingOf } from '../case-fold.js';
import { joined } from '../joined.js';
import { CaseOverview } from './case-overview.view.js';

type Asked = CaseOverview['openQuestions'][number];
type Notes = { readonly openedAt: string; readonly asked: readonly Asked[] };

const openedAt = (notes: Notes, { occurredAt }: { readonly occurredAt: string }): Notes =>
  notes.openedAt ? notes : { ...notes, openedAt: occurredAt };

/** The wall that staff look at every morning: where each case stands, who owes the next move, and by when. */
export const caseOverviewProjector = caseFold<CaseOverview, Notes>({
  view: 'case-overview',
  version: 1,
  means: 'Where each case stands, who owes the next move, and by when.',
  row: CaseOverview,
  notes: { openedAt: '', asked: [] },

  hears: {
    EnquiryReceived: openedAt,
    RequestReceived: openedAt,
    InformationRequested: (notes, { data: { questionId, text, askedOf, about }, occurredAt }) => ({
      ...notes,
      asked: [...notes.asked, { questionId, text, askedOf, about, askedAt: occurredAt }],
    }),
  },

  show({ supportCase, notes }, stream) {
    const rest = {
      overlays: [...supportCase.overlays],
      openedAt: notes.openedAt,
      closed: isOver(supportCase),
      nextDue: nextDue(supportCase),
      openQuestions: stillOpen(supportCase, notes.asked),
      openProposals: openProposals(supportCase),
      staff: supportCase.chapters.team.colleagues.map(({ role, person }) => ({ role, person })),
    };
    return { [stream]: joined(standingOf(supportCase, stream), rest) };
  },
});

const nextDue = (supportCase: SupportCase): CaseOverview['nextDue'] => {
  const due = openClocks(supportCase).filter(({ status, dueAt }) => status === 'running' && dueAt !== null);
  const first = due.toSorted((one, other) => String(one.dueAt).localeCompare(String(other.dueAt)))[0];
  if (!first?.dueAt) return null;
  const { clockId, clock, title, dueAt, provisional } = first;
  return { clockId, clock, title, dueAt, provisional };
};

const stillOpen = ({ chapters }: SupportCase, asked: readonly Asked[]) => {
  const open = new Set(openQuestions(chapters.questions).map(({ questionId }) => questionId));
  return asked.filter(({ questionId }) => open.has(questionId));
};

const openProposals = ({ chapters }: SupportCase) =>
  chapters.approvals
    .filter(({ status }) => status === 'open')
    .map(({ approvalId, command, proposer, proposedAt, expiresAt }) => ({
      approvalId,
      command,
      proposer,
      proposedAt,
      expiresAt,
    }));
