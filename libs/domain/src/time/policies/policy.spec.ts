import { understand } from '../../understand.js';
import type { Role } from '../../grammar/role.js';
import { examplesOf } from '../../testing.js';
import { approvals } from '../../approvals/approvals.language.js';
import { alarmLanguage } from '../clocks/alarm.language.js';
import { firstPolicy } from './first/first.policy.js';
import { targetChecks } from './checks/target-checks.js';
import type { PolicyDocument } from './policy.document.js';
import { policyLanguage } from './policy.language.js';
import { policyMind } from './policy.mind.js';
import { noPolicy, policyAt } from './policy.state.js';
import { soundPolicy } from '../testing/sound-policy.js';

const { given, happened, asks } = examplesOf(policyMind, policyLanguage, approvals, alarmLanguage);

const now = '2026-12-01T09:00:00.000Z';
const first: PolicyDocument = { ...soundPolicy, version: '1', effectiveFrom: '2026-01-01T00:00:00.000Z' };
const later: PolicyDocument = { ...soundPolicy, effectiveFrom: '2026-12-15T00:00:00.000Z' };
const inForce = happened('PolicyChanged', { policy: first });
const put = (policy: PolicyDocument, role: Role = 'SYSTEM', more: object = {}) =>
  asks(role as 'BOARD', 'ChangePolicy', { policy, ...more });
const decision = { reasonText: 'Two years of figures say so, and the unit agrees.', basis: ['doc-minutes'] };
const proposal = (data: object, proposer = 'head-1') =>
  happened('ApprovalProposed', {
    approvalId: 'a-1',
    command: 'ChangePolicy',
    data: data as Record<string, unknown>,
    proposer,
    expiresAt: '2026-12-07T16:00:00.000Z',
  });
const propose = (policy: object, role: Role = 'HEAD') =>
  asks(role as 'HEAD', 'ProposeDecision', { command: 'ChangePolicy', data: { policy } });

describe('the policy', () => {
  it('is founded by the house itself', () => given().when(put(first)).then(inForce));

  it('R-044: is in force from its date on, and before any was, the first is', () => {
    const versionAt = (instant: string) => policyAt({ versions: [first, later] }, instant).version;
    expect([
      versionAt('2020-01-01T00:00:00.000Z'),
      versionAt('2026-12-14T23:59:59.999Z'),
      versionAt(later.effectiveFrom),
    ]).toEqual(['1', '1', '2']);
    expect(() => policyAt(noPolicy, now)).toThrow('No policy is in force');
  });

  it('is proposed by the Head and by nobody else', () => {
    given(inForce).when(propose(later)).thenAlso('ApprovalProposed');
    given(inForce).when(propose(later, 'CASE_MGR')).thenRefused('NOT_YOURS_TO_PROPOSE', /HEAD/);
  });

  it('is decided by the Board, on what was proposed, and the decision says why', () => {
    const decided = given(inForce, proposal({ policy: later })).when(
      put(later, 'BOARD', { approvalId: 'a-1', decision }),
    );
    decided.thenAlso('ApprovalGranted', 'PolicyChanged');
    decided.thenDecided({ reasonText: decision.reasonText, basis: decision.basis, proposedBy: 'head-1' });
  });

  it('R-010: is not changed unproposed, nor as somebody else proposed it', () => {
    given(inForce)
      .when(put(later, 'BOARD', { decision }))
      .thenRefused('FOUR_EYES');
    given(inForce, proposal({ policy: { ...later, escalationDays: 3 } }))
      .when(put(later, 'BOARD', { approvalId: 'a-1', decision }))
      .thenRefused('CONFLICT');
  });

  it('R-042: is not changed without a reason', () =>
    given(inForce, proposal({ policy: later }))
      .when(put(later, 'BOARD', { approvalId: 'a-1', decision: { ...decision, reasonText: 'So.' } }))
      .thenRefused('R-042'));

  it('lets a proposal lapse that nobody decided', () => {
    const waiting = given(inForce, proposal({ policy: later }));
    const [alarm] = policyMind.owes(waiting.state);
    expect(alarm).toMatchObject({ key: 'approval/a-1', at: '2026-12-07T16:00:00.000Z' });
    const ring = asks('SYSTEM', 'RingAlarm', { key: 'approval/a-1', arm: alarm?.arm ?? 0 });
    waiting.when(ring).thenUnsaid('not-yet');
    waiting.at('2026-12-07T16:00:00.000Z').when(ring).thenAlso('ApprovalExpired');
  });

  it('with a fault is not even proposed, and all its faults are told at once', () => {
    const bad = { ...later, pauseReasons: [...later.pauseReasons, 'LUNCH', 'TEA'], cases: [] };
    const { answer } = given(inForce).when(propose(bad));
    expect(answer).toMatchObject({
      refused: 'POLICY_REFUSED',
      detail: expect.stringMatching(/^LUNCH is no reason to pause.* TEA is no reason .* The policy has no cases;/),
    });
    expect('errors' in answer && (answer.errors as unknown[]).length).toBe(3);
  });

  it('R-044: dated into the past, it is told its other faults, too', () => {
    const bad = { ...later, effectiveFrom: '2026-11-30T00:00:00.000Z', pauseReasons: [...later.pauseReasons, 'TEA'] };
    const { answer } = given(inForce).when(propose(bad));
    expect(answer).toMatchObject({
      refused: 'DATED_INTO_THE_PAST',
      errors: [
        { path: 'data.policy.effectiveFrom', message: expect.stringMatching(/^The policy would begin on/) },
        { message: expect.stringMatching(/^TEA is no reason to pause/) },
      ],
    });
  });

  it.each([
    [
      'DATED_INTO_THE_PAST',
      'begins before now',
      { ...later, effectiveFrom: '2026-11-30T00:00:00.000Z' },
      /would begin on Mon 30 Nov 2026, 01:00 Berlin; now it is Tue 1 Dec 2026, 10:00 Berlin/,
    ],
    ['DATED_INTO_THE_PAST', 'overlaps the one before', later, /Version 2 begins on Tue 15 Dec 2026, 01:00 Berlin/],
    ['VERSION_TAKEN', 'bears a name that is taken', { ...later, version: '1' }, /version 1 already/],
    [
      'POLICY_REFUSED',
      'begins in many years',
      { ...later, effectiveFrom: '2062-01-01T00:00:00.000Z' },
      /5 years ahead/,
    ],
    ['POLICY_REFUSED', 'is called like another, with a blank', { ...later, version: '1 ' }, /named by one line/],
    ['POLICY_REFUSED', 'is called by two lines', { ...later, version: '2\n3' }, /named by one line/],
    ['POLICY_REFUSED', 'drops a clock', { ...later, clocks: later.clocks.slice(0, 2) }, /H2 of version .* missing/],
    [
      'POLICY_REFUSED',
      'changes a target untried',
      {
        ...later,
        clocks: later.clocks.map((one) => (one.clock === 'C20' ? { ...one, days: { STANDARD: 9, FAST: 3 } } : one)),
      },
      /C20 goes from 10 \(fast: 3\) to 9 \(fast: 3\) days, and no case tries it/,
    ],
  ] as const)('is refused (%s) when it %s', (refused, why, policy, sentence) => {
    const before = why.startsWith('overlaps') ? [inForce, happened('PolicyChanged', { policy: later })] : [inForce];
    const next = why.startsWith('overlaps') ? { ...policy, version: '3' } : policy;
    given(...before)
      .when(put(next as PolicyDocument))
      .thenRefused(refused, sentence);
  });

  it('leaves no gap: the first one holds at once', () =>
    given()
      .when(put(later))
      .thenRefused('NO_POLICY_MEANWHILE', /Until Tue 15 Dec 2026, 01:00 Berlin/));

  it('without an offset in its date, or with a target that is no number, is not understood', () => {
    const without = understand('ChangePolicy', { policy: { ...later, effectiveFrom: '2026-12-15T00:00:00' } });
    expect(without).toMatchObject({
      errors: [{ path: 'policy.effectiveFrom', message: expect.stringMatching(/Must be an instant in UTC/) }],
    });
    const odd = { ...later.clocks[0], days: { STANDARD: NaN, FAST: 1 } };
    expect(understand('ChangePolicy', { policy: { ...later, clocks: [odd] } })).toHaveProperty('errors');
  });
});

describe('version 1 of the policy', () => {
  it('is understood, and lets its stages add up exactly to the headline', () => {
    expect(understand('ChangePolicy', { policy: firstPolicy })).not.toHaveProperty('errors');
    const days = { C07: [4, 1], C09: [2, 1], C10: [1, 1], C11: [4, 1], C12: [3, 1] } as const;
    const [model] = firstPolicy.clocks as [(typeof firstPolicy.clocks)[0]];
    const missing = Object.entries(days)
      .filter(([clock]) => !firstPolicy.clocks.some((one) => one.clock === clock))
      .map(([clock, [STANDARD, FAST]]) => ({ ...model, clock, days: { STANDARD, FAST } }));
    const whole = { ...firstPolicy, clocks: [...firstPolicy.clocks, ...missing] };
    const sums = (policy: PolicyDocument) =>
      targetChecks.flatMap((check) => check({ policy, before: [], now, calendars: {} })).map(({ message }) => message);
    expect(sums(whole)).toEqual([]);
    const longer = {
      ...whole,
      clocks: whole.clocks.map((one) => (one.clock === 'C04' ? { ...one, days: { STANDARD: 6, FAST: 2 } } : one)),
    };
    expect(sums(longer)).toEqual(['On STANDARD, the stages add up to 31 working days, the headline to 30.']);
  });
});
