import type { PolicyCase } from '../policy-case.document.js';

/** Counted on the calendars of appendix B, as the cases of the first chapters are. */
const fixed = { calendars: 'APPENDIX_B' } as const;
const positionId = 'FIN-MOD';
const expertId = 'e-1';
const picked = { positionId, expertId, phase: 'PICK', allPicked: true, outcome: 'CLEAR' };

/** From the scope to the first expert at work, and back again. Source: domain 10, S01 and S04. */
const selection: readonly PolicyCase[] = [
  {
    ...fixed,
    title: 'S01: each step of the selection has its days, and the government’s are days of Lusaka',
    country: 'ZM',
    given: [
      { at: '2026-12-17T12:00:00+01:00', event: 'ScopeAgreed', data: { positionIds: [positionId] } },
      { at: '2026-12-23T10:00:00+01:00', event: 'ShortlistPresented', data: { positionId } },
      { at: '2027-01-04T09:40:00+01:00', event: 'PickReceived', data: { positionId } },
      { at: '2027-01-05T15:00:00+01:00', event: 'ConflictDecided', data: picked },
      { at: '2027-01-06T10:00:00+01:00', event: 'ExpertSelectionApproved', data: { positionId } },
      { at: '2027-01-11T14:00:00+01:00', event: 'AssignmentSigned', data: { positionId } },
      { at: '2027-01-13T09:00:00+01:00', event: 'FirstExpertFielded' },
    ],
    expect: [
      { clock: 'C07', dueAt: '2026-12-23T17:00:00+01:00', state: 'met' },
      { clock: 'C08', dueAt: '2026-12-31T17:00:00+02:00', state: 'late' },
      { clock: 'C09', dueAt: '2027-01-06T17:00:00+01:00', state: 'met' },
      { clock: 'C10', dueAt: '2027-01-06T17:00:00+01:00', state: 'met' },
      { clock: 'C11', dueAt: '2027-01-12T17:00:00+01:00', state: 'met' },
      { clock: 'C12', dueAt: '2027-01-14T17:00:00+01:00', state: 'met' },
    ],
  },
  {
    ...fixed,
    title: 'S04: a shortlist that is rejected is made again, and its clock begins again',
    country: 'SN',
    given: [
      { at: '2027-02-01T10:00:00+00:00', event: 'ShortlistPresented', data: { positionId } },
      { at: '2027-02-05T12:00:00+00:00', event: 'ShortlistRejected', data: { positionId, round: 1 } },
      { at: '2027-02-11T15:00:00+00:00', event: 'ShortlistPresented', data: { positionId } },
    ],
    expect: [
      { clock: 'C08-1', dueAt: '2027-02-08T17:00:00+00:00', state: 'met' },
      { clock: 'C07-1', dueAt: '2027-02-11T17:00:00+01:00', state: 'met' },
      { clock: 'C08-2', dueAt: '2027-02-18T17:00:00+00:00', state: 'running' },
    ],
  },
  {
    ...fixed,
    title: 'An expert who is invited has two working days of where they live',
    country: 'ZM',
    given: [{ at: '2027-03-04T16:30:00+02:00', event: 'CandidateInvited', data: { expertId, country: 'EG' } }],
    expect: [{ clock: 'C24', dueAt: '2027-03-08T17:00:00+02:00', state: 'running' }],
  },
];

/** Experts at work, rounds, and what follows the support. Source: domain 9.8; S01. */
const work: readonly PolicyCase[] = [
  {
    ...fixed,
    title: 'S01: the papers of a round are due five working days before it, and its lessons three after',
    country: 'ZM',
    given: [
      { at: '2027-01-14T10:00:00+01:00', event: 'RoundPlanned', data: { roundNo: 1, from: '2027-02-08' } },
      { at: '2027-01-29T10:00:00+01:00', event: 'PrepPackIssued', data: { roundNo: 1 } },
      { at: '2027-02-10T16:00:00+02:00', event: 'RoundHeld', data: { roundNo: 1 } },
    ],
    expect: [
      { clock: 'C13', dueAt: '2027-02-01T17:00:00+01:00', state: 'met' },
      { clock: 'C14', dueAt: '2027-02-15T17:00:00+01:00', state: 'running' },
    ],
  },
  {
    ...fixed,
    title: 'S11: an expert who cannot travel is replaced within ten working days',
    country: 'PG',
    given: [{ at: '2027-04-13T08:00:00+02:00', event: 'ExpertUnavailable', data: { expertId, positionId } }],
    expect: [{ clock: 'C15', dueAt: '2027-04-26T17:00:00+02:00', state: 'running' }],
  },
  {
    ...fixed,
    title: 'An expert who stands down is replaced within ten working days, and the conflict decided within two',
    country: 'ZM',
    given: [{ at: '2027-01-11T10:00:00+01:00', event: 'ExpertStoodDown', data: { expertId, positionId } }],
    expect: [
      { clock: 'C15', dueAt: '2027-01-25T17:00:00+01:00' },
      { clock: 'C16', dueAt: '2027-01-13T17:00:00+01:00' },
    ],
  },
  {
    ...fixed,
    title: 'S01: the report is due three weeks after the support, past a holiday; the evaluation is never a breach',
    country: 'ZM',
    given: [
      { at: '2027-04-22T12:00:00+02:00', event: 'SupportCompleted' },
      { at: '2027-05-12T12:00:00+02:00', event: 'FinalReportAccepted' },
    ],
    until: '2027-06-25T12:00:00+02:00',
    expect: [
      { clock: 'C17', dueAt: '2027-05-14T17:00:00+02:00', state: 'met' },
      { clock: 'C18', dueAt: '2027-06-03T17:00:00+02:00', state: 'running' },
    ],
  },
  {
    ...fixed,
    title: 'A follow-up may come ten working days after its day, also when the case is closed',
    country: 'ZM',
    given: [
      { at: '2027-01-11T10:00:00+01:00', event: 'FollowUpScheduled', data: { round: '6M', dueOn: '2027-04-12' } },
      { at: '2027-01-12T10:00:00+01:00', event: 'CaseClosed' },
    ],
    expect: [{ clock: 'C19', dueAt: '2027-04-26T17:00:00+02:00', state: 'running' }],
  },
];

/** Partners, complaints, and what people ask about their own data. Source: domain 9.8; S10, S14. */
const others: readonly PolicyCase[] = [
  {
    ...fixed,
    title: 'S10: a partner that says nothing has no objection',
    country: 'MZ',
    given: [{ at: '2027-01-15T10:00:00+01:00', event: 'PartnerQueried', data: { partnerId: 'partner-1' } }],
    until: '2027-01-29T12:00:00+01:00',
    expect: [{ clock: 'C21', dueAt: '2027-01-20T17:00:00+01:00', state: 'met' }],
  },
  {
    ...fixed,
    title: 'S10: a case that a partner has taken is looked after once more',
    country: 'MZ',
    given: [
      { at: '2027-01-20T16:00:00+01:00', event: 'PartnerReferralSent', data: { partnerId: 'partner-1' } },
      { at: '2027-01-22T10:00:00+01:00', event: 'ReferralAccepted', data: { partnerId: 'partner-1' } },
      { at: '2027-01-22T10:00:00+01:00', event: 'CaseReferred' },
    ],
    expect: [
      { clock: 'C27', dueAt: '2027-01-27T17:00:00+01:00', state: 'met' },
      { clock: 'C22', dueAt: '2027-03-05T17:00:00+01:00', state: 'running' },
    ],
  },
  {
    ...fixed,
    title: 'S14: what a person asks about their data is due a month later, on that day',
    country: 'ZM',
    given: [{ at: '2027-02-10T10:00:00+01:00', event: 'DataSubjectRequestOpened' }],
    expect: [{ clock: 'C25', dueAt: '2027-03-10T17:00:00+01:00', state: 'running' }],
  },
  {
    ...fixed,
    title: 'A complaint is decided within twenty working days, and its lateness is a breach',
    country: 'ZM',
    given: [{ at: '2027-01-11T10:00:00+01:00', event: 'ComplaintFiled' }],
    until: '2027-02-09T10:00:00+01:00',
    expect: [{ clock: 'C26', dueAt: '2027-02-08T17:00:00+01:00', state: 'breached' }],
  },
];

/** The examples of the later chapters, by which version 1 of the policy is tried, too. */
export const laterPolicyCases: readonly PolicyCase[] = [...selection, ...work, ...others];
