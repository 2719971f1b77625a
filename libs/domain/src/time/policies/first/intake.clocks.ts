import type { ClockRule } from '../policy.document.js';
import { governmentLadder } from './outside.ladders.js';
import { days, government, never, on, unit, whenCaseRests, whenGovernmentOwes } from './rule-parts.js';
import { unitLadder } from './unit.ladders.js';

/** From the first contact to eligibility, and what the government is asked. Source: domain 9.8, 9.9. */
export const intakeClocks: readonly ClockRule[] = [
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
    ...government,
    clock: 'C20',
    title: 'GOV_INFO',
    owner: 'GOV_FOCAL',
    starts: on('InformationRequested'),
    stops: [{ event: 'InformationProvided', when: { complete: [true] } }],
    per: 'questionId',
    pauses: never,
    days: days(10, 3),
    ladder: governmentLadder('RM-05'),
  },
];
