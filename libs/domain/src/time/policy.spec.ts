import { understand } from '../understand.js';
import type { Facts, Spoken } from '../grammar/mind.js';
import { firstPolicy } from './first.policy.js';
import type { ClockRule, PolicyDocument } from './policy.document.js';
import { faultsOfPolicy } from './policy-faults.js';
import { policyMind } from './policy.mind.js';
import { noPolicy, policyAt } from './policy.state.js';

const now = '2026-11-23T09:00:00.000Z';
const facts: Facts = { now, idFor: (label) => label, secretly: (text) => text, stateOf: () => undefined };
const put = (policy: PolicyDocument, versions: readonly PolicyDocument[] = []) => {
  const meta = { id: 'c', by: { person: 'house', role: 'SYSTEM' }, occurredAt: now } as const;
  return policyMind.decide({ type: 'ChangePolicy', data: { policy }, meta } as Spoken, { versions }, facts);
};
const later = { ...firstPolicy, version: '2', effectiveFrom: '2026-12-01T00:00:00.000Z' };
const rule = (code: string) => firstPolicy.clocks.find(({ clock }) => clock === code)!;
const withRule = (code: string, changed: Partial<ClockRule>): PolicyDocument => ({
  ...firstPolicy,
  clocks: firstPolicy.clocks.map((one) => (one.clock === code ? { ...one, ...changed } : one)),
});

describe('the policy', () => {
  it('version 1 can be put in force as it stands', () => {
    expect(understand('ChangePolicy', { policy: firstPolicy })).not.toHaveProperty('errors');
    expect(faultsOfPolicy(firstPolicy)).toEqual([]);
    expect(put(firstPolicy)).toMatchObject({ events: [{ type: 'PolicyChanged' }] });
  });

  it('R-044: is in force from its date on, and before any was, the first is', () => {
    const versionAt = (instant: string) => policyAt({ versions: [firstPolicy, later] }, instant).version;
    expect([
      versionAt('2020-01-01T00:00:00.000Z'),
      versionAt('2026-11-30T23:59:59.999Z'),
      versionAt(later.effectiveFrom),
    ]).toEqual(['1', '1', '2']);
    expect(() => policyAt(noPolicy, now)).toThrow('No policy is in force');
  });

  it.each([
    ['dated into the past', { ...later, effectiveFrom: '2026-11-22T00:00:00.000Z' }, 'DATED_INTO_THE_PAST'],
    ['with a name that is taken', { ...later, version: '1' }, 'VERSION_TAKEN'],
    ['that contradicts itself', { ...later, pauseReasons: ['SUSPENDED'] }, 'POLICY_REFUSED'],
  ])('is refused when it is one %s', (_, policy, refused) =>
    expect(put(policy, [firstPolicy])).toMatchObject({ refused }),
  );

  it.each([
    [
      'a clock twice',
      { ...firstPolicy, clocks: [...firstPolicy.clocks, rule('C03')] },
      'The clock C03 stands there twice.',
    ],
    [
      'a ball passed for no reason',
      { ...firstPolicy, ballReasons: { X: 'LUNCH' } },
      'X passes the ball for LUNCH, which is no reason to pause.',
    ],
    [
      'a rung twice',
      withRule('C02', { ladder: [...rule('C02').ladder, rule('C02').ladder[0]!] }),
      'The clock C02 has the rung 50 twice.',
    ],
    [
      'a rung that does nothing',
      withRule('C02', { ladder: [{ rung: '50', at: { kind: 'percent', percent: 50 } }] }),
      'The rung 50 of C02 does nothing.',
    ],
    [
      'two breaches',
      withRule('C02', { ladder: [...rule('C02').ladder, { rung: 'again', at: { kind: 'due' }, breaches: true }] }),
      'The clock C02 can be breached only once.',
    ],
    [
      'a breach before the due instant',
      withRule('C02', { ladder: [{ rung: '50', at: { kind: 'percent', percent: 50 }, breaches: true }] }),
      'The clock C02 is breached at its due instant only.',
    ],
    [
      'rungs without a target',
      withRule('H2', { ladder: rule('C02').ladder }),
      'The clock H2 has no target, so its rungs are never reached.',
    ],
    [
      'a fast track that is slower',
      withRule('C03', { days: { STANDARD: 1, FAST: 4 } }),
      'The fast target of C03 is longer than its standard one.',
    ],
    [
      'a clock that ends where it begins',
      withRule('C02', { stops: rule('C02').starts }),
      'The clock C02 starts and stops with RequestReceived.',
    ],
  ])('does not hold %s', (_, policy, fault) => expect(faultsOfPolicy(policy)).toEqual([fault]));

  it('lets the stages add up exactly to the headline, once all of them are there', () => {
    const days = { C07: [4, 1], C09: [2, 1], C10: [1, 1], C11: [4, 1], C12: [3, 1] } as const;
    const missing = Object.entries(days).map(([clock, [STANDARD, FAST]]) => ({
      ...rule('C06'),
      clock,
      days: { STANDARD, FAST },
    }));
    const whole = { ...firstPolicy, clocks: [...firstPolicy.clocks, ...missing] };
    expect(faultsOfPolicy(whole)).toEqual([]);
    const longer = {
      ...whole,
      clocks: whole.clocks.map((one) => (one.clock === 'C04' ? { ...one, days: { STANDARD: 6, FAST: 2 } } : one)),
    };
    expect(faultsOfPolicy(longer)).toEqual(['On STANDARD, the stages add up to 31 working days, the headline to 30.']);
  });
});
