import {
  boardLadder,
  governmentLadder,
  headlineLadder,
  integrityLadder,
  headLadder,
  unitLadder,
} from './first.ladders.js';
import { firstPolicyCases } from './first-cases.policy.js';
import type { ClockRule, PolicyDocument } from './policy.document.js';

const never = { ball: false, suspension: false, hold: false, asked: false };
/** "Never pauses" means never by ball: a suspension or a hold stops every clock of the unit but a few (ruling 5). */
const whenCaseRests = { ...never, suspension: true, hold: true };
const whenGovernmentOwes = { ball: true, suspension: true, hold: true, asked: true };
const days = (STANDARD: number | null, FAST: number | null) => ({ STANDARD, FAST });
const on = (...events: string[]) => events.map((event) => ({ event }));
const eligible = { event: 'EligibilityDetermined', when: { outcome: ['ELIGIBLE', 'ELIGIBLE_GRACE'] } };
const unit = { calendar: 'CSU', audience: 'UNIT' } as const;

/** The clocks of the first chapters. Source, row by row: domain 9.8; owners and letters: the catalogue in 9.9. */
const clocks: ClockRule[] = [
  {
    ...unit,
    clock: 'C01',
    title: 'ENQUIRY_RESPONSE',
    owner: 'INTAKE',
    starts: on('EnquiryReceived'),
    stops: on('EnquiryAnswered'),
    // A request overtakes the enquiry that it continues: from then on its own clocks count.
    cancels: on('RequestReceived'),
    pauses: whenCaseRests,
    days: days(2, 1),
    ladder: unitLadder('RM-01'),
  },
  {
    ...unit,
    clock: 'C02',
    title: 'REQUEST_ACK',
    owner: 'INTAKE',
    starts: on('RequestReceived'),
    stops: on('RequestAcknowledged'),
    pauses: never,
    days: days(1, 1),
    ladder: unitLadder('RM-01'),
  },
  {
    ...unit,
    clock: 'C03',
    title: 'ELIGIBILITY',
    owner: 'INTAKE',
    starts: on('RequestReceived'),
    stops: on('EligibilityDetermined'),
    pauses: whenGovernmentOwes,
    days: days(4, 1),
    ladder: unitLadder('RM-01'),
  },
  {
    ...unit,
    clock: 'C04',
    title: 'DUE_DILIGENCE',
    owner: 'INTEGRITY',
    starts: [eligible, ...on('BoardExceptionGranted')],
    stops: on('DueDiligenceCompleted'),
    pauses: { ...whenGovernmentOwes, hold: false },
    days: days(5, 2),
    ladder: integrityLadder('RM-02'),
  },
  {
    ...unit,
    clock: 'C05',
    title: 'DECISION',
    owner: 'HEAD',
    starts: on('DueDiligenceCompleted'),
    stops: on('RequestApproved', 'RequestDeclined', 'CaseReferred'),
    pauses: whenCaseRests,
    days: days(2, 1),
    ladder: headLadder('RM-03'),
  },
  {
    ...unit,
    clock: 'C06',
    title: 'SCOPING',
    owner: 'CASE_MGR',
    starts: on('RequestApproved'),
    stops: on('ScopeAgreed'),
    pauses: whenGovernmentOwes,
    days: days(5, 1),
    ladder: unitLadder('RM-04'),
  },
  {
    clock: 'C20',
    title: 'GOV_INFO',
    owner: 'GOV_FOCAL',
    starts: on('InformationRequested'),
    stops: [{ event: 'InformationProvided', when: { complete: [true] } }],
    per: 'questionId',
    pauses: never,
    days: days(10, 3),
    calendar: 'GOV',
    audience: 'GOVERNMENT',
    ladder: governmentLadder('RM-05'),
  },
  {
    clock: 'C23',
    title: 'BOARD_DECISION',
    owner: 'BOARD',
    starts: on('BoardExceptionRequested'),
    stops: on('BoardExceptionGranted', 'BoardExceptionRefused'),
    pauses: whenCaseRests,
    days: days(5, 2),
    calendar: 'CSU',
    audience: 'BOARD',
    ladder: boardLadder('RM-14'),
  },
  {
    ...unit,
    clock: 'H1',
    title: 'TIME_TO_FIELD',
    owner: 'CASE_MGR',
    starts: on('RequestReceived'),
    stops: on('FirstExpertFielded'),
    pauses: whenGovernmentOwes,
    days: days(30, 10),
    ladder: headlineLadder('RM-04'),
  },
  {
    clock: 'H2',
    title: 'GROSS_TIME_TO_FIELD',
    owner: 'CASE_MGR',
    starts: on('RequestReceived'),
    stops: on('FirstExpertFielded'),
    pauses: never,
    days: days(null, null),
    calendar: 'CALENDAR_DAYS',
    audience: 'UNIT',
    ladder: [],
  },
];

/** Version 1 of the policy, founded with the house. */
export const firstPolicy: PolicyDocument = {
  version: '1',
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  source: 'Service levels of the unit: domain model 7.4, 9.8, 9.9.',
  pauseReasons: [
    'AWAITING_GOVERNMENT_INFO',
    'AWAITING_GOVERNMENT_DECISION',
    'GOVERNMENT_REQUESTED_WAIT',
    'SUSPENDED',
    'INTEGRITY_HOLD',
  ],
  ballReasons: {
    InformationRequested: 'AWAITING_GOVERNMENT_INFO',
    ScopeProposed: 'AWAITING_GOVERNMENT_DECISION',
    ShortlistPresented: 'AWAITING_GOVERNMENT_DECISION',
  },
  escalationDays: 1,
  clocks,
  cases: firstPolicyCases,
};
