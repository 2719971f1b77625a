import type { PolicyCase } from '../policies/policy-case.document.js';
import type { ClockRule, PolicyDocument, RungRule } from '../policies/policy.document.js';

const pauses = { ball: true, suspension: true, hold: true, asked: true };

const ladder: RungRule[] = [
  { rung: '50', at: { kind: 'percent', percent: 50 }, reminds: { to: ['owner'], template: 'RM-01', level: 'L0' } },
  { rung: '80', at: { kind: 'percent', percent: 80 }, reminds: { to: ['DEPUTY'], template: 'RM-01', level: 'L1' } },
  { rung: 'due', at: { kind: 'due' }, breaches: true, escalates: { to: ['HEAD'], level: 'L2' } },
];

const eligibility: ClockRule = {
  clock: 'C03',
  title: 'ELIGIBILITY',
  owner: 'INTAKE',
  starts: [{ event: 'RequestReceived' }],
  stops: [{ event: 'EligibilityDetermined' }],
  pauses,
  days: { STANDARD: 4, FAST: 1 },
  calendar: 'CSU',
  audience: 'UNIT',
  ladder,
};

const information: ClockRule = {
  ...eligibility,
  clock: 'C20',
  title: 'GOV_INFO',
  owner: 'GOV_FOCAL',
  starts: [{ event: 'InformationRequested' }],
  stops: [{ event: 'InformationProvided', when: { complete: [true] } }],
  per: 'questionId',
  days: { STANDARD: 10, FAST: 3 },
  calendar: 'GOV',
  audience: 'GOVERNMENT',
  ladder: [{ rung: '60', at: { kind: 'percent', percent: 60 }, reminds: { to: ['GOV_FOCAL'], template: 'RM-05' } }],
};

const gross: ClockRule = {
  ...eligibility,
  clock: 'H2',
  title: 'GROSS_TIME',
  days: { STANDARD: null, FAST: null },
  calendar: 'CALENDAR_DAYS',
  ladder: [],
};

export const soundCase: PolicyCase = {
  title: 'four working days',
  country: 'ZM',
  calendars: 'APPENDIX_B',
  given: [{ at: '2026-11-30T10:12:00+01:00', event: 'RequestReceived' }],
  expect: [{ clock: 'C03', dueAt: '2026-12-04T17:00:00+01:00' }],
};

/** A small policy of three clocks in which nothing is wrong, to be spoilt in one place at a time. */
export const soundPolicy: PolicyDocument = {
  version: '2',
  effectiveFrom: '2026-12-01T00:00:00.000Z',
  source: 'A decision of the Board.',
  pauseReasons: ['AWAITING_GOVERNMENT_INFO', 'GOVERNMENT_REQUESTED_WAIT', 'SUSPENDED', 'INTEGRITY_HOLD'],
  ballReasons: { InformationRequested: 'AWAITING_GOVERNMENT_INFO' },
  escalationDays: 1,
  clocks: [eligibility, information, gross],
  cases: [soundCase],
};

/** The policy with one clock changed. */
export const spoiling = (code: string, change: Partial<ClockRule>): PolicyDocument => ({
  ...soundPolicy,
  clocks: soundPolicy.clocks.map((rule) => (rule.clock === code ? { ...rule, ...change } : rule)),
});

/** The policy with one rung of C03 changed. */
export const withRung = (name: string, change: Partial<RungRule>): PolicyDocument =>
  spoiling('C03', { ladder: ladder.map((rung) => (rung.rung === name ? { ...rung, ...change } : rung)) });

/** The policy with one rung more. */
export const withMore = (code: string, more: RungRule): PolicyDocument =>
  spoiling(code, { ladder: [...(soundPolicy.clocks.find(({ clock }) => clock === code)?.ladder ?? []), more] });

/** The policy with one case more. */
export const withCase = (change: Partial<PolicyCase>): PolicyDocument => ({
  ...soundPolicy,
  cases: [soundCase, { ...soundCase, title: 'x', ...change }],
});
