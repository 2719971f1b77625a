import type { ClockRule } from '../policy.document.js';
import { complaintLadder, partnerLadder } from './outside.ladders.js';
import { days, never, on, unit, whenCaseRests } from './rule-parts.js';
import { privacyLadder, unitLadder } from './unit.ladders.js';

/** Partners, complaints, and what people ask about their own data. Source: domain 9.8, 9.9. */
export const otherClocks: readonly ClockRule[] = [
  {
    clock: 'C21',
    title: 'PARTNER_QUERY',
    owner: 'PARTNER',
    starts: on('PartnerQueried'),
    stops: on('PartnerAnswered'),
    per: 'partnerId',
    pauses: whenCaseRests,
    days: days(3, 1),
    calendar: 'CSU',
    audience: 'PARTNER',
    // A partner that says nothing has no objection.
    ladder: partnerLadder('RM-13', { event: 'PartnerAnswered', data: { answer: 'SILENCE' } }),
  },
  {
    ...unit,
    clock: 'C22',
    title: 'REFERRAL_CHECK',
    owner: 'CASE_MGR',
    starts: on('CaseReferred'),
    stops: on('ReferralChecked'),
    outlives: true,
    pauses: whenCaseRests,
    days: days(30, 30),
    ladder: unitLadder('RM-04'),
  },
  {
    ...unit,
    clock: 'C25',
    title: 'DSR',
    owner: 'DPO',
    starts: on('DataSubjectRequestOpened'),
    stops: on('DataSubjectRequestDecided'),
    pauses: never,
    stands: [{ from: on('LegalHoldPlaced'), until: on('LegalHoldLifted'), reason: 'LEGAL_HOLD' }],
    days: days(null, null),
    months: 1,
    calendar: 'CALENDAR_DAYS',
    ladder: privacyLadder('RM-17'),
  },
  {
    clock: 'C26',
    title: 'COMPLAINT',
    owner: 'BOARD',
    starts: on('ComplaintFiled'),
    stops: on('ComplaintDecided'),
    pauses: whenCaseRests,
    days: days(20, 20),
    calendar: 'CSU',
    audience: 'BOARD',
    ladder: complaintLadder('RM-14'),
  },
  {
    clock: 'C27',
    title: 'REFERRAL_ACCEPT',
    owner: 'PARTNER',
    starts: on('PartnerReferralSent'),
    stops: on('ReferralAccepted', 'ReferralRejected'),
    per: 'partnerId',
    pauses: whenCaseRests,
    days: days(5, 2),
    calendar: 'CSU',
    audience: 'PARTNER',
    // A partner that says nothing has refused.
    ladder: partnerLadder('RM-13', { event: 'ReferralRejected', data: {} }),
  },
];
