import { Check } from '../cases/checks.js';
import { answerLetter, request } from './msasa.js';
import { on } from '../time/testing/tell-clocks.js';
import { type storyOfCase } from './story.js';

export type WholeStory = ReturnType<typeof storyOfCase>;

/** An instant as somebody on the spot would say it, with its offset: `2027-04-22T12:00+02:00`. */
export const at = (instant: string): string => new Date(Date.parse(instant)).toISOString();

/** When a clock is due, on the wall of a zone; Berlin unless another is named. */
export const dueOf =
  ({ clock }: WholeStory, timeZone = 'Europe/Berlin') =>
  (clockId: string): string =>
    on(timeZone)(clock(clockId)?.dueAt);

export const eligible = { outcome: 'ELIGIBLE', sectorOk: true, contractSizeBasis: 'Investment volume' } as const;

type Course = { readonly received: string; readonly determined: string; readonly completed: string };

/** A case told by commands up to the end of due diligence, each at its instant; `change` says how its letter differs. */
export const upToDecisionOf = (
  story: WholeStory,
  { received, determined, completed }: Course,
  change: Readonly<Record<string, unknown>> = {},
): void => {
  story.says(at(received), 'INTAKE', 'RegisterRequest', { ...request, ...change });
  story.decides(at(determined), ['INTAKE', 'HEAD'], 'DetermineEligibility', {
    ...eligible,
    asOfDate: received.slice(0, 10),
  });
  rateAll(story, completed, []);
};

/** Rates all checks but those that are deferred, and concludes due diligence. */
export const rateAll = (story: WholeStory, instant: string, deferredChecks: readonly string[]): void => {
  for (const check of Check.options.filter((one) => !deferredChecks.includes(one)))
    story.says(at(instant), 'INTEGRITY', 'RecordDueDiligenceFinding', {
      check,
      rating: 'MEDIUM',
      text: 'What was found.',
      sources: ['A register'],
    });
  story.says(at(instant), 'INTEGRITY', 'CompleteDueDiligence', {
    conditions: [],
    deferredChecks,
    decision: { reasonText: 'All checks were rated, or deferred.', basis: ['doc-file'] },
  });
};

export const approve = (story: WholeStory, instant: string): unknown =>
  story.decides(at(instant), ['CASE_MGR', 'HEAD'], 'DecideRequest', {
    outcome: 'APPROVE',
    ...answerLetter,
    budgetCeiling: 40_000,
    daysCeiling: 40,
  });

const p1 = { positionId: 'p-1' };
const e1 = { expertId: 'e-1' };

/** The facts of selection, for one position unless another is named. */
export const facts = {
  scope: { scopeVersion: 1, agreedBy: 'The ministry', documentId: 'doc-scope', positionIds: ['p-1'] },
  shortlist: { ...p1, documentId: 'doc-shortlist' },
  pick: { ...p1, ranking: ['e-1'], signedBy: 'The ministry' },
  clear: { ...p1, ...e1, phase: 'PICK', allPicked: true, outcome: 'CLEAR' },
  approved: { ...p1, ...e1, approvalId: 'a-9', isLast: true },
  signed: { ...p1, ...e1 },
  fielded: { ...p1, ...e1, how: 'REMOTE' },
  first: e1,
} as const;
