import { commandNamed } from '@connex/domain';
import { laterTaskRules } from './later-task-rules.js';
import { all, once, per, type TaskRule } from './task-rule.js';

/** Who may take a decision; SYSTEM founds the house by the same words, and decides nothing that was proposed. */
const decidersOf = (command: string): readonly string[] =>
  commandNamed(command)?.by.filter((role) => role !== 'SYSTEM') ?? ['HEAD'];

/** Every task of the house: what opens it, what closes it, whose it is, and by which clock. Source: domain 9.6, 9.8, 9.14. */
export const taskRules: readonly TaskRule[] = [
  {
    task: 'ANSWER_ENQUIRY',
    means: 'Answer the enquiry with guidance on how to ask formally.',
    command: 'AnswerEnquiry',
    roles: ['INTAKE'],
    clock: 'C01',
    opens: { EnquiryReceived: once },
    closes: { EnquiryAnswered: all, RequestReceived: all },
  },
  {
    task: 'ACKNOWLEDGE_REQUEST',
    means: 'Tell the government that its letter has arrived, and who answers for it.',
    command: 'AcknowledgeRequest',
    roles: ['INTAKE'],
    clock: 'C02',
    opens: { RequestReceived: once },
    closes: { RequestAcknowledged: all },
  },
  {
    task: 'VERIFY_SIGNATORY',
    means: 'Find out whether the letter was signed by somebody who may bind the government.',
    command: 'VerifySignatory',
    roles: ['INTAKE'],
    opens: {
      RequestReceived: ({ data }) => (data.signatureBasis === 'UNKNOWN' || !data.signatureExamined ? [{}] : []),
    },
    closes: { SignatoryVerified: all, EligibilityDetermined: all },
  },
  {
    task: 'DETERMINE_ELIGIBILITY',
    means: 'Propose whether the request is within what the unit may support.',
    command: 'DetermineEligibility',
    roles: ['INTAKE'],
    clock: 'C03',
    opens: { RequestReceived: once },
    closes: { EligibilityDetermined: all },
  },
  {
    task: 'ASK_BOARD',
    means: 'Ask the Board for an exception, or propose to decline.',
    command: 'RequestBoardException',
    roles: ['CASE_MGR'],
    opens: { EligibilityDetermined: ({ data }) => (data.outcome === 'EXCEPTION_NEEDED' ? [{}] : []) },
    closes: { BoardExceptionRequested: all },
  },
  {
    task: 'DECIDE_EXCEPTION',
    means: 'Grant or refuse the exception; two members of the Board decide.',
    command: 'DecideBoardException',
    roles: ['BOARD'],
    clock: 'C23',
    opens: { BoardExceptionRequested: once },
    closes: { DueDiligenceStarted: all, BoardExceptionGranted: all, BoardExceptionRefused: all },
  },
  {
    task: 'RATE_CHECK',
    means: 'Rate one of the six checks, with its sources.',
    command: 'RecordDueDiligenceFinding',
    roles: ['INTEGRITY'],
    clock: 'C04',
    opens: { DueDiligenceStarted: ({ data }) => data.checks.map((check) => ({ subject: check })) },
    closes: {
      DueDiligenceFindingRecorded: per('check'),
      DueDiligenceCompleted: all,
    },
  },
  {
    task: 'COMPLETE_DUE_DILIGENCE',
    means: 'Conclude due diligence once the six checks are rated.',
    command: 'CompleteDueDiligence',
    roles: ['INTEGRITY'],
    clock: 'C04',
    opens: { DueDiligenceStarted: once },
    closes: { DueDiligenceCompleted: all },
  },
  {
    task: 'PROPOSE_ANSWER',
    means: 'Propose to approve or to decline the request.',
    command: 'DecideRequest',
    roles: ['CASE_MGR'],
    clock: 'C05',
    opens: { DueDiligenceCompleted: once },
    closes: { RequestApproved: all, RequestDeclined: all },
  },
  {
    task: 'ANSWER_QUESTION',
    means: 'Answer the question of the unit; until then its clocks stand.',
    command: 'ProvideInformation',
    roles: ['GOV_FOCAL', 'GOV_SIGN'],
    clock: 'C20',
    opens: { InformationRequested: per('questionId') },
    closes: { InformationProvided: ({ data }) => (data.complete ? [{ subject: data.questionId }] : []) },
  },
  {
    task: 'DECIDE_PROPOSAL',
    means: 'Decide what was proposed, or refuse it.',
    command: 'RefuseApproval',
    roles: ['HEAD'],
    opens: {
      ApprovalProposed: ({ data: { approvalId, command, proposer, expiresAt } }) => [
        {
          subject: approvalId,
          command,
          roles: decidersOf(command),
          dueAt: expiresAt,
          notFor: proposer,
        },
      ],
    },
    closes: {
      ApprovalGranted: per('approvalId'),
      ApprovalRefused: per('approvalId'),
      ApprovalExpired: per('approvalId'),
    },
  },
  {
    task: 'CLOSE_ESCALATION',
    means: 'Say how the escalation was resolved.',
    command: 'CloseEscalation',
    roles: ['HEAD'],
    outlives: true,
    opens: {
      EscalationRaised: ({ data: { escalationId, to, dueAt } }) => [{ subject: escalationId, roles: to, dueAt }],
    },
    closes: { EscalationClosed: per('escalationId') },
  },
  ...laterTaskRules,
];
