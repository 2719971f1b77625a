import { laterPolicyCases } from './first-later-cases.policy.js';
import type { PolicyCase } from '../policy-case.document.js';

/** Counted on the calendars of appendix B, so that a house with other holidays founds itself on the same examples. */
const fixed = { calendars: 'APPENDIX_B' } as const;

/** The worked examples of the counting rule. Source: domain 7.2, rule 6. */
const worked: readonly PolicyCase[] = [
  {
    ...fixed,
    title: 'Four working days from a Monday morning end on Friday at closing time',
    country: 'ZM',
    given: [{ at: '2026-11-30T10:12:00+01:00', event: 'RequestReceived' }],
    expect: [
      { clock: 'C02', dueAt: '2026-12-01T17:00:00+01:00', state: 'running' },
      { clock: 'C03', dueAt: '2026-12-04T17:00:00+01:00', state: 'running', netSeconds: 0 },
      { clock: 'H2', dueAt: null },
    ],
  },
  {
    ...fixed,
    title: 'A holiday of the unit moves the end of one working day from Monday to Tuesday',
    country: 'ZM',
    given: [{ at: '2027-03-05T16:30:00+01:00', event: 'RequestReceived' }],
    expect: [{ clock: 'C02', dueAt: '2027-03-09T17:00:00+01:00' }],
  },
  {
    ...fixed,
    title: 'What arrives before opening time is due the same day',
    country: 'NR',
    given: [{ at: '2026-12-02T06:10:00+01:00', event: 'RequestReceived' }],
    expect: [
      { clock: 'C02', dueAt: '2026-12-02T17:00:00+01:00' },
      { clock: 'C03', dueAt: '2026-12-07T17:00:00+01:00' },
    ],
  },
];

/** Scenarios of the acceptance tests, as far as they tell of time. Source: domain 10. */
const scenarios: readonly PolicyCase[] = [
  {
    ...fixed,
    title: 'S01: the straight case meets the headline, and the wait for the pick is not the unit’s time',
    country: 'ZM',
    given: [
      { at: '2026-11-26T09:20:00+01:00', event: 'EnquiryReceived' },
      { at: '2026-11-27T11:00:00+01:00', event: 'EnquiryAnswered' },
      { at: '2026-11-30T10:12:00+01:00', event: 'RequestReceived' },
      { at: '2026-11-30T15:40:00+01:00', event: 'RequestAcknowledged' },
      { at: '2026-12-03T15:30:00+01:00', event: 'EligibilityDetermined', data: { outcome: 'ELIGIBLE' } },
      { at: '2026-12-09T16:00:00+01:00', event: 'DueDiligenceCompleted' },
      { at: '2026-12-11T11:00:00+01:00', event: 'RequestApproved' },
      { at: '2026-12-17T12:00:00+01:00', event: 'ScopeAgreed' },
      { at: '2026-12-23T10:00:00+01:00', event: 'ShortlistPresented' },
      { at: '2027-01-04T09:40:00+01:00', event: 'PickReceived' },
      { at: '2027-01-13T09:00:00+01:00', event: 'FirstExpertFielded' },
    ],
    expect: [
      { clock: 'C01', dueAt: '2026-11-30T17:00:00+01:00', state: 'met' },
      { clock: 'C02', dueAt: '2026-12-01T17:00:00+01:00', state: 'met', netSeconds: 19_680 },
      { clock: 'C03', dueAt: '2026-12-04T17:00:00+01:00', state: 'met' },
      { clock: 'C04', dueAt: '2026-12-10T17:00:00+01:00', state: 'met' },
      { clock: 'C05', dueAt: '2026-12-11T17:00:00+01:00', state: 'met' },
      { clock: 'C06', dueAt: '2026-12-18T17:00:00+01:00', state: 'met' },
      { clock: 'H1', state: 'met', netSeconds: 688_080 },
      { clock: 'H2', dueAt: null, state: 'ended' },
    ],
  },
  {
    ...fixed,
    title: 'S02: the fast track shortens the clocks that run, and a weekend still counts for nobody',
    country: 'MN',
    given: [
      { at: '2027-01-12T09:05:00+01:00', event: 'RequestReceived' },
      { at: '2027-01-12T09:10:00+01:00', event: 'TrackChanged', data: { from: 'STANDARD', to: 'FAST' } },
      { at: '2027-01-12T16:00:00+01:00', event: 'EligibilityDetermined', data: { outcome: 'ELIGIBLE' } },
      { at: '2027-01-14T12:00:00+01:00', event: 'DueDiligenceCompleted' },
      { at: '2027-01-14T17:00:00+01:00', event: 'RequestApproved' },
    ],
    expect: [
      { clock: 'C02', dueAt: '2027-01-13T17:00:00+01:00' },
      { clock: 'C03', dueAt: '2027-01-13T17:00:00+01:00', state: 'met' },
      { clock: 'C04', dueAt: '2027-01-14T17:00:00+01:00', state: 'met' },
      { clock: 'C05', dueAt: '2027-01-15T17:00:00+01:00', state: 'met' },
      { clock: 'C06', dueAt: '2027-01-15T17:00:00+01:00', state: 'running' },
      { clock: 'H1', dueAt: '2027-01-26T17:00:00+01:00' },
    ],
  },
  {
    ...fixed,
    title: 'S03: a question stops the unit’s clocks, and the government’s counts from Sunday to Thursday in Cairo',
    country: 'EG',
    given: [
      { at: '2026-12-17T15:30:00+01:00', event: 'RequestReceived' },
      { at: '2026-12-18T10:00:00+01:00', event: 'RequestAcknowledged' },
      { at: '2026-12-21T16:00:00+01:00', event: 'InformationRequested', data: { questionId: 'annex' } },
    ],
    until: '2026-12-29T12:00:00+01:00',
    expect: [
      { clock: 'C03', state: 'paused', netSeconds: 59_400 },
      { clock: 'C20', dueAt: '2027-01-04T17:00:00+02:00', state: 'running' },
      { clock: 'H1', state: 'paused' },
    ],
  },
  {
    ...fixed,
    title: 'S03: after the answer the clocks go on from the next opening in Berlin',
    country: 'EG',
    given: [
      { at: '2026-12-17T15:30:00+01:00', event: 'RequestReceived' },
      { at: '2026-12-21T16:00:00+01:00', event: 'InformationRequested', data: { questionId: 'annex' } },
      {
        at: '2026-12-31T13:00:00+01:00',
        event: 'InformationProvided',
        data: { questionId: 'annex', complete: true },
      },
    ],
    expect: [
      { clock: 'C02', state: 'breached' },
      { clock: 'C03', dueAt: '2027-01-05T17:00:00+01:00', state: 'running' },
      { clock: 'C20', state: 'met' },
      { clock: 'H1', dueAt: '2027-02-10T17:00:00+01:00', state: 'running' },
    ],
  },
  {
    ...fixed,
    title: 'S06: a decline ends the case, and every clock that still waits is cancelled',
    country: 'KG',
    given: [
      { at: '2027-01-15T11:00:00+01:00', event: 'RequestReceived' },
      { at: '2027-01-18T09:30:00+01:00', event: 'EligibilityDetermined', data: { outcome: 'ELIGIBLE' } },
      { at: '2027-01-21T12:00:00+01:00', event: 'DueDiligenceCompleted', data: { overallRating: 'CRITICAL' } },
      { at: '2027-01-21T14:00:00+01:00', event: 'BoardExceptionRequested' },
      { at: '2027-01-27T10:00:00+01:00', event: 'BoardExceptionRefused' },
      { at: '2027-01-27T10:00:00+01:00', event: 'RequestDeclined', data: { reasonCode: 'RISK' } },
    ],
    expect: [
      { clock: 'C04', dueAt: '2027-01-25T17:00:00+01:00', state: 'met' },
      { clock: 'C23', dueAt: '2027-01-28T17:00:00+01:00', state: 'met' },
      { clock: 'H1', state: 'cancelled' },
    ],
  },
  {
    ...fixed,
    title: 'S18: a target that nobody met is a breach at closing time of its day, and the clock runs on',
    country: 'BO',
    given: [{ at: '2027-02-22T10:00:00+01:00', event: 'EligibilityDetermined', data: { outcome: 'ELIGIBLE' } }],
    until: '2027-03-10T12:00:00+01:00',
    expect: [{ clock: 'C04', dueAt: '2027-03-01T17:00:00+01:00', state: 'breached' }],
  },
  {
    ...fixed,
    title: 'S19: the carnival of Salta counts for nobody there, and the Board has five days of the unit',
    country: 'AR',
    given: [
      { at: '2027-02-03T14:00:00+01:00', event: 'RequestReceived' },
      { at: '2027-02-04T11:00:00+01:00', event: 'InformationRequested', data: { questionId: 'consent' } },
      {
        at: '2027-02-15T10:00:00+01:00',
        event: 'InformationProvided',
        data: { questionId: 'consent', complete: true },
      },
      { at: '2027-02-16T10:00:00+01:00', event: 'EligibilityDetermined', data: { outcome: 'EXCEPTION_NEEDED' } },
      { at: '2027-02-16T10:00:00+01:00', event: 'BoardExceptionRequested' },
    ],
    expect: [
      { clock: 'C03', state: 'met', netSeconds: 46_800 },
      { clock: 'C20', dueAt: '2027-02-19T17:00:00-03:00', state: 'met' },
      { clock: 'C23', dueAt: '2027-02-23T17:00:00+01:00', state: 'running' },
    ],
  },
];

/** The examples by which version 1 of the policy is tried, whenever a house is founded. */
export const firstPolicyCases: PolicyCase[] = [...worked, ...scenarios, ...laterPolicyCases];
