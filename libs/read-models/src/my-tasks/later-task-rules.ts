import { all, once, per, type TaskRule } from './task-rule.js';

const perPosition = per('positionId');
const perRound = per('roundNo');
const perPartner = per('partnerId');

/** What deferred checks ask of people, on the fast track. Source: domain 9.11. */
const deferred: readonly TaskRule[] = [
  {
    task: 'RATE_DEFERRED_CHECK',
    means: 'Rate a check that was deferred for the fast track.',
    command: 'RecordDueDiligenceFinding',
    roles: ['INTEGRITY'],
    opens: { DueDiligenceCompleted: ({ data }) => data.deferredChecks.map((check) => ({ subject: check })) },
    closes: { DueDiligenceFindingRecorded: per('check') },
  },
  {
    task: 'DECIDE_OVERDUE_CHECKS',
    means: 'A deferred check is overdue and no new work begins: have it rated at once, or decide that the case stands.',
    command: 'RecordDueDiligenceFinding',
    roles: ['HEAD', 'INTEGRITY'],
    opens: {
      DeferredChecksOverdue: ({ data }) => data.checks.map((subject) => ({ subject, dueAt: data.decideUntil })),
    },
    closes: { DueDiligenceFindingRecorded: per('check'), CaseSuspended: all },
  },
];

/** From the scope to the first expert at work, each position by itself. */
const selection: readonly TaskRule[] = [
  {
    task: 'PRESENT_SHORTLIST',
    means: 'Find three to five candidates for a position, and present them to the government.',
    command: 'PresentShortlist',
    roles: ['CASE_MGR'],
    clock: 'C07',
    opens: {
      ScopeAgreed: ({ data }) => (data.positionIds ?? []).map((subject) => ({ subject })),
      ShortlistRejected: ({ data }) => (data.round === 1 ? [{ subject: data.positionId }] : []),
      ShortlistEscalated: perPosition,
      ReplacementRequested: perPosition,
    },
    closes: { ShortlistPresented: perPosition },
  },
  {
    task: 'PICK_CANDIDATE',
    means: 'Pick whom the government wants from the shortlist, or say why nobody suits.',
    command: 'PickCandidate',
    roles: ['GOV_SIGN'],
    clock: 'C08',
    opens: { ShortlistPresented: perPosition },
    closes: { PickReceived: perPosition, ShortlistRejected: perPosition },
  },
  {
    task: 'DECIDE_CONFLICT',
    means: 'Decide whether those who were picked are free of conflicts.',
    command: 'DecideConflict',
    roles: ['INTEGRITY'],
    clock: 'C09',
    opens: { PickReceived: perPosition },
    closes: { ConflictDecided: ({ data }) => (data.allPicked ? perPosition({ data }) : []) },
  },
  {
    task: 'APPROVE_SELECTION',
    means: 'Approve the expert for a position, or refuse.',
    command: 'ApproveSelection',
    roles: ['HEAD'],
    clock: 'C10',
    opens: { ConflictDecided: ({ data }) => (data.allPicked ? perPosition({ data }) : []) },
    closes: { ExpertSelectionApproved: perPosition, ExpertSelectionRefused: perPosition },
  },
  {
    task: 'SIGN_ASSIGNMENT',
    means: 'Have the contract of the expert signed.',
    command: 'SignAssignment',
    roles: ['CONTRACTS'],
    clock: 'C11',
    opens: { ExpertSelectionApproved: perPosition },
    closes: { AssignmentSigned: perPosition },
  },
  {
    task: 'FIELD_EXPERT',
    means: 'Bring the expert to work with the team of the government.',
    command: 'FieldExpert',
    roles: ['CASE_MGR'],
    opens: { AssignmentSigned: perPosition },
    closes: { ExpertFielded: perPosition },
  },
  {
    task: 'REPLACE_EXPERT',
    means: 'Find somebody else for the position of an expert who cannot work.',
    command: 'ReplaceExpert',
    roles: ['CASE_MGR'],
    clock: 'C15',
    opens: { ExpertUnavailable: perPosition, ExpertStoodDown: perPosition },
    closes: { ExpertFielded: perPosition },
  },
];

/** Rounds, the end of the support, partners, and what is asked afterwards. */
const work: readonly TaskRule[] = [
  {
    task: 'ISSUE_PREP_PACK',
    means: 'Issue the pack that prepares the round.',
    command: 'IssuePrepPack',
    roles: ['CASE_MGR'],
    clock: 'C13',
    opens: { RoundPlanned: perRound },
    closes: { PrepPackIssued: perRound, RoundPlanned: perRound, RoundCancelled: perRound },
  },
  {
    task: 'DEBRIEF_ROUND',
    means: 'Write down what the round taught.',
    command: 'DebriefRound',
    roles: ['CASE_MGR'],
    clock: 'C14',
    opens: { RoundHeld: perRound },
    closes: { RoundDebriefed: perRound },
  },
  {
    task: 'REPORT_FINALLY',
    means: 'Bring the final report to its acceptance.',
    command: 'AcceptFinalReport',
    roles: ['CASE_MGR'],
    clock: 'C17',
    opens: { SupportCompleted: once },
    closes: { FinalReportAccepted: all },
  },
  {
    task: 'FOLLOW_UP',
    means: 'Ask the government what became of its contract.',
    command: 'CompleteFollowUp',
    roles: ['ME'],
    clock: 'C19',
    outlives: true,
    opens: { FollowUpScheduled: per('round') },
    closes: { FollowUpCompleted: per('round') },
  },
  {
    task: 'ANSWER_REFERRAL',
    means: 'Say whether your facility takes the case; silence counts as a no.',
    command: 'AnswerReferral',
    roles: ['PARTNER'],
    clock: 'C27',
    opens: { PartnerReferralSent: perPartner },
    closes: { ReferralAccepted: perPartner, ReferralRejected: perPartner },
  },
  {
    task: 'CHECK_REFERRAL',
    means: 'Ask whether the partner is in touch with the government.',
    command: 'CheckReferral',
    roles: ['CASE_MGR'],
    clock: 'C22',
    outlives: true,
    opens: { CaseReferred: once },
    closes: { ReferralChecked: all },
  },
];

/** Tasks of the chapters whose facts are heard already. */
export const laterTaskRules: readonly TaskRule[] = [...deferred, ...selection, ...work];
