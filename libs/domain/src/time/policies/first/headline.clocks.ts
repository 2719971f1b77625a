import type { ClockRule } from '../policy.document.js';
import { days, never, on, unit, whenGovernmentOwes } from './rule-parts.js';
import { headlineLadder } from './unit.ladders.js';

/** From the letter to the first expert at work: what the unit promises, and how long it was on the wall. Source: domain 9.8. */
export const headlineClocks: readonly ClockRule[] = [
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
