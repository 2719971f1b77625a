import { approvals } from '../approvals/approvals.language.js';
import { caseMind } from '../cases/case.mind.js';
import type { Check, Rating } from '../cases/checks.js';
import { decision } from '../cases/decision/decision.language.js';
import { dueDiligence } from '../cases/due-diligence/due-diligence.language.js';
import { eligibility, type EligibilityOutcome } from '../cases/eligibility/eligibility.language.js';
import { enquiry } from '../cases/enquiry/enquiry.language.js';
import { governmentWeek } from '../cases/government-week/government-week.language.js';
import { intake } from '../cases/intake/intake.language.js';
import { questions } from '../cases/intake/questions.language.js';
import { notes } from '../cases/notes/notes.language.js';
import { staff } from '../cases/staff/staff.language.js';
import { track } from '../cases/track/track.language.js';
import type { Said } from '../grammar/language.js';
import { alarmLanguage } from '../time/clocks/alarm.language.js';
import { clockLanguage } from '../time/clocks/clock.language.js';
import { examplesOf } from '../testing.js';

/** The case of the first story, "Msasa", told as far as an example needs it. */
export const { given, happened, asks, outcomeOf } = examplesOf(
  caseMind,
  enquiry,
  intake,
  questions,
  eligibility,
  dueDiligence,
  decision,
  approvals,
  track,
  staff,
  notes,
  governmentWeek,
  alarmLanguage,
  clockLanguage,
);

type Received = Said<(typeof intake)['events']['RequestReceived']>;

export const letter = { letterDocumentId: 'doc-letter', letterSha256: 'a'.repeat(64) };
export const answerLetter = { letterDocumentId: 'doc-answer', letterSha256: 'b'.repeat(64) };

const said = {
  ...letter,
  signedBy: { personRef: 'p-1', title: 'Permanent Secretary', body: 'Ministry of Mines' },
  signatureBasis: 'OFFICE',
  channel: 'EMAIL',
  background: 'The mine development agreement is to be amended.',
  servicesRequested: ['Financial model'],
  timelineRequested: '',
  contractName: 'Kalundu Copper Mine',
  resourceTags: ['copper'],
  counterparties: ['Kalundu Copper Ltd'],
  nationalLevel: 'NATIONAL',
} as const;

/** What intake says when it registers the letter. */
export const request = { ...said, country: 'ZM', languages: ['en'], confidentialityWaiver: false };

export const received = (change: Partial<Received> = {}, at?: string) =>
  happened(
    'RequestReceived',
    { ...said, requestId: 'the-request', signatureExamined: true, ...change },
    { ...(at && { at }) },
  );

export const openedIn = (country: string) =>
  happened('CaseOpened', {
    nickname: 'Msasa',
    country,
    caseType: 'NEW',
    track: 'STANDARD',
    languages: ['en'],
    confidentialityWaiver: false,
  });
export const opened = openedIn('ZM');

export const determined = (outcome: EligibilityOutcome) =>
  happened('EligibilityDetermined', {
    outcome,
    asOfDate: '2026-11-30',
    sectorOk: true,
    contractSizeBasis: 'Investment volume',
    countryRows: [],
  });

export const checksBegun = happened('DueDiligenceStarted', {
  checks: ['HUMAN_RIGHTS', 'ENVIRONMENT', 'LEGAL', 'REPUTATION', 'PARTNERS', 'SANCTIONS'],
  depth: 'FULL',
  deferred: [],
});

export const finding = (check: Check, rating: Rating, text = 'What was found.') =>
  happened('DueDiligenceFindingRecorded', { check, rating, text, sources: ['A register'] });

export const checked = (overallRating: Rating) =>
  happened('DueDiligenceCompleted', { overallRating, conditions: [], deferredChecks: [] });

export const goneFast = happened('TrackChanged', {
  from: 'STANDARD',
  to: 'FAST',
  justification: 'A round is fixed.',
  deferredChecks: ['PARTNERS'],
});

/** Everything up to the stage at which the request is decided. */
export const upToDecision = (rating: Rating) =>
  [received(), opened, determined('ELIGIBLE'), checksBegun, finding('SANCTIONS', rating), checked(rating)] as const;

export const reasons = { reasonText: 'The letter and the list both say so.', basis: ['doc-letter'], alternatives: [] };

/** What somebody proposed on Monday; open until the Monday after. */
export const proposed = (command: string, data: Readonly<Record<string, unknown>>, proposer = 'case-mgr-1') =>
  happened('ApprovalProposed', { approvalId: 'a-1', command, data, proposer, expiresAt: '2026-12-07T16:00:00.000Z' });
export const granted = (command: string) => happened('ApprovalGranted', { approvalId: 'a-1', command });
