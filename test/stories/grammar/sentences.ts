import { at, document, latest, printOf, type Check, type Later, type Sentence, type Step } from './story.js';

type Data = Sentence['data'];

/** Reasons of a decision, on the basis of a paper of the case. */
export const because = (reasonText: string, basis: string): Data => ({
  reasonText,
  basis: [document(basis)] satisfies Later[],
  alternatives: [],
});

/** A request letter from a ministry, as an intake officer registers it. */
export const requestLetter = (country: string, nickname: string, more: Data = {}): Data => ({
  nickname,
  country,
  letterDocumentId: document('request letter'),
  letterSha256: printOf('request letter'),
  signedBy: { personRef: 'signatory-1', title: 'Permanent Secretary', body: 'Ministry of Mines' },
  signatureBasis: 'OFFICE',
  channel: 'EMAIL',
  background: 'The government negotiates a large investment contract and asks for independent advice.',
  servicesRequested: ['financial model'],
  timelineRequested: 'before the next round of talks',
  contractName: `Mine development agreement ${nickname}`,
  resourceTags: ['copper'],
  counterparties: ['Kalundu Copper Ltd'],
  languages: ['en'],
  nationalLevel: 'NATIONAL',
  confidentialityWaiver: false,
  ...more,
});

export const acknowledged = (when: string, ...checks: Check[]): Step =>
  at(when).says(
    'intake',
    'AcknowledgeRequest',
    { acknowledgementDocumentId: document('acknowledgement'), contactOfficer: 'intake' },
    ...checks,
  );

export const signatoryVerified = (when: string): Step =>
  at(when).says('intake', 'VerifySignatory', {
    personRef: 'signatory-1',
    evidenceDocumentId: document('evidence of office'),
    outcome: 'VERIFIED',
    reason: 'The gazette names the office holder.',
  });

/** An official of the government, who may open the case's page from then on. */
export const contactRecorded = (when: string, person: string, institution: string): Step =>
  at(when).says('intake', 'RecordOfficialContact', { person, role: 'GOV_FOCAL', institution });

const approvalId = latest('ApprovalProposed', 'approvalId');

/** When somebody speaks, and who. */
export type Spoken = readonly [when: string, by: string];

/** A decision with its content, and why it is taken. */
export type Decision = {
  readonly command: string;
  readonly data: Data;
  readonly reason: string;
  /** The paper that it stands on. */
  readonly basis: string;
};

/** Somebody proposes a decision and, later, somebody else takes it with the same content. */
export const decided = (
  [proposedAt, proposer]: Spoken,
  [decidedAt, decider]: Spoken,
  { command, data, reason, basis }: Decision,
  ...checks: Check[]
): readonly Step[] => [
  at(proposedAt).says(proposer, 'ProposeDecision', { command, data }),
  at(decidedAt).says(decider, command, { ...data, approvalId, decision: because(reason, basis) }, ...checks),
];

/** The same, when the decider must be refused with a code. */
export const refusedDecision = ([when, decider]: Spoken, { command, data, reason, basis }: Decision, code: string) =>
  at(when).isRefused(decider, command, { ...data, approvalId, decision: because(reason, basis) }, code);

/** That a request is within what the unit may support, or not. */
export const determined = (data: Data, reason: string, basis = 'request letter'): Decision => ({
  command: 'DetermineEligibility',
  data,
  reason,
  basis,
});

/** The unit's answer to the letter. */
export const requestDecided = (data: Data, reason: string): Decision => ({
  command: 'DecideRequest',
  data,
  reason,
  basis: 'request letter',
});

export const eligibility = (outcome: string, asOfDate: string, more: Data = {}): Data => ({
  outcome,
  asOfDate,
  sectorOk: true,
  contractSizeBasis: 'Investment above EUR 100 m according to the letter.',
  ...more,
});

const checks = ['HUMAN_RIGHTS', 'ENVIRONMENT', 'LEGAL', 'REPUTATION', 'PARTNERS', 'SANCTIONS'];

/** The six checks, each rated by the integrity officer at one sitting; `ratings` names those that are not LOW. */
export const checksRated = (when: string, ratings: Readonly<Record<string, string>> = {}): readonly Step[] =>
  checks.map((check) =>
    at(when).says('integrity', 'RecordDueDiligenceFinding', {
      check,
      rating: ratings[check] ?? 'LOW',
      text: 'Public sources were read; nothing stands in the way beyond what is rated.',
      sources: ['public register'],
    }),
  );

export const dueDiligenceCompleted = (when: string, ...seen: Check[]): Step =>
  at(when).says(
    'integrity',
    'CompleteDueDiligence',
    {
      conditions: [],
      deferredChecks: [],
      decision: because('All six checks are rated and every finding is on file.', 'due diligence note'),
    },
    ...seen,
  );

export const approval: Data = {
  outcome: 'APPROVE',
  letterDocumentId: document('approval letter'),
  letterSha256: printOf('approval letter'),
  budgetCeiling: 120_000,
  daysCeiling: 60,
  conditions: [],
};
