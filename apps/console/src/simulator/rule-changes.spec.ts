import { firstPolicy, type ClockRule, type PolicyDocument } from '@connex/domain';
import { rulesBetween } from './rule-changes.js';

const withClock = (clock: string, change: (rule: ClockRule) => Partial<ClockRule>): PolicyDocument => ({
  ...firstPolicy,
  clocks: firstPolicy.clocks.map((rule) => (rule.clock === clock ? { ...rule, ...change(rule) } : rule)),
});

describe('what a next policy changes beside its targets', () => {
  it('is nothing where only the name, the date or a target is another', () => {
    const next = { ...withClock('C03', () => ({ days: { STANDARD: 3, FAST: 1 } })), version: '2' };
    expect(rulesBetween(firstPolicy, next)).toEqual([]);
  });

  it('is nothing where a store kept the fields in another order', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value)
          .map(([name, one]) => [name, turned(one)] as const)
          .toReversed(),
      );
    };
    expect(rulesBetween(firstPolicy, turned(firstPolicy) as PolicyDocument)).toEqual([]);
  });

  it('is what makes a clock stand, and whose calendar it counts by', () => {
    const next = withClock('C05', ({ pauses }) => ({ pauses: { ...pauses, hold: false }, calendar: 'GOV' }));
    expect(rulesBetween(firstPolicy, next)).toEqual([
      {
        where: 'Decision C05, counts by',
        gone: ['The calendar of the unit'],
        come: ['The calendar of the government'],
      },
      {
        where: 'Decision C05, pauses',
        gone: ['stands while the case is suspended, during an integrity hold'],
        come: ['stands while the case is suspended'],
      },
    ]);
  });

  it('is each rung that is another, and no other rung', () => {
    const next = withClock('C04', ({ ladder }) => ({
      ladder: ladder.map((rung) => (rung.rung === '80' ? { ...rung, at: { kind: 'percent', percent: 90 } } : rung)),
    }));
    const [change, ...others] = rulesBetween(firstPolicy, next);
    expect(others).toEqual([]);
    expect(change?.where).toBe('Due diligence C04, ladder');
    expect([change?.gone, change?.come].map((lines) => lines?.map((line) => line.slice(0, 22)))).toEqual([
      ['at 80 % of the target:'],
      ['at 90 % of the target:'],
    ]);
  });

  it('is a clock that is left out, a reason to pause, and the examples', () => {
    const [left, ...clocks] = firstPolicy.clocks;
    const [gone, told, ...cases] = firstPolicy.cases ?? [];
    const next = {
      ...firstPolicy,
      clocks,
      pauseReasons: firstPolicy.pauseReasons.slice(1),
      escalationDays: firstPolicy.escalationDays + 1,
      cases: [{ ...told!, expect: [] }, ...cases],
    } as PolicyDocument;
    expect(rulesBetween(firstPolicy, next)).toMatchObject([
      { where: 'Clocks', gone: [`Enquiry answer ${left!.clock}`], come: [] },
      { where: 'Reasons to pause', come: [] },
      { where: 'Working days to answer an escalation' },
      {
        where: 'Examples by which it is tried',
        gone: [gone!.title, told!.title],
        come: [`${told!.title} (told otherwise)`],
      },
    ]);
  });

  it('is told also where the words of a rung stay and its letter changes', () => {
    const next = withClock('C04', ({ ladder }) => ({
      ladder: ladder.map((rung) =>
        rung.reminds && rung.rung === '50' ? { ...rung, reminds: { ...rung.reminds, template: 'RM-99' } } : rung,
      ),
    }));
    expect(rulesBetween(firstPolicy, next)).toHaveLength(1);
  });
});
