import { firstPolicy, type PolicyDocument } from '@connex/domain';
import { storyCalendars } from '@connex/domain/testing';
import { triedExamples } from './tried-examples.js';

const house = { before: [firstPolicy], now: '2026-11-26T09:00:00.000Z', calendars: storyCalendars };
const withDays = (days: Readonly<Record<string, number>>): PolicyDocument => ({
  ...firstPolicy,
  version: '2',
  clocks: firstPolicy.clocks.map((rule) => ({
    ...rule,
    days: { ...rule.days, STANDARD: days[rule.clock] ?? rule.days.STANDARD },
  })),
});

describe('the examples of a policy that is tried', () => {
  it('all hold by the policy in force', () => {
    const told = triedExamples({ ...firstPolicy, version: '2' }, house);
    expect(told).toHaveLength(firstPolicy.cases!.length);
    expect(told?.filter(({ otherwise }) => otherwise.length > 0)).toEqual([]);
  });

  it('say what comes out otherwise where a target is another', () => {
    const told = triedExamples(withDays({ C03: 3, C04: 6 }), house);
    const [first, second] = told ?? [];
    expect(first).toEqual({
      title: 'Four working days from a Monday morning end on Friday at closing time',
      otherwise: ['C03 is due Thu 3 Dec 2026, 17:00, the case expects Fri 4 Dec 2026, 17:00.'],
    });
    expect(second?.otherwise).toEqual([]);
  });

  it('are not run where something else is wrong with the policy', () =>
    expect(triedExamples(withDays({ C03: 3 }), house)).toBeUndefined());
});
