import type { ClockRule } from '../policy.document.js';
import { boardLadder } from './outside.ladders.js';
import { days, on, onlyWhen, unit, whenCaseRests, whenGovernmentOwes } from './rule-parts.js';
import { headLadder, integrityLadder } from './unit.ladders.js';

const eligible = onlyWhen('EligibilityDetermined', { outcome: ['ELIGIBLE', 'ELIGIBLE_GRACE'] });

/** Due diligence, the decision, and what the Board is asked. Source: domain 9.8, 9.9. */
export const decisionClocks: readonly ClockRule[] = [
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
];
