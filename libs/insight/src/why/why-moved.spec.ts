import { berlin, deeds, houseAt, opened } from '../testing-story.js';
import { smallestSet, smallSet } from './smallest-set.js';
import { UnknownClock, whyMoved } from './why-moved.js';

const told = () => {
  const story = opened(berlin('2026-11-30', '10:12'));
  deeds['note']!(story, berlin('2026-12-01', '09:30'));
  deeds['ask']!(story, berlin('2026-12-01', '11:00'));
  deeds['answer']!(story, berlin('2026-12-03', '11:00'));
  deeds['note']!(story, berlin('2026-12-03', '11:30'));
  return story.record();
};
const now = berlin('2026-12-04', '12:00');
const why = (clockId: string, since = berlin('2026-12-01', '09:00')) =>
  whyMoved(told(), clockId, { since, until: now }, houseAt(now));

describe('why a due date moved', () => {
  it('names the smallest set of facts without which it would be the old one, in one sentence', () => {
    const { facts, ...answer } = why('C03-1');
    expect(facts.map(({ type }) => type)).toEqual(['InformationRequested']);
    expect(answer).toEqual({
      clockId: 'C03-1',
      moved: true,
      before: berlin('2026-12-04', '17:00'),
      after: berlin('2026-12-08', '17:00'),
      exact: true,
      sentence:
        'C03-1 was due Fri 4 Dec 2026, 17:00 and is due Tue 8 Dec 2026, 17:00, because the government was asked a question (Tue 1 Dec 2026, 11:00).',
    });
  });

  it('asks from the start of a clock that began later', () =>
    expect(why('C03-1', berlin('2026-11-01', '09:00'))).toMatchObject({ before: berlin('2026-12-04', '17:00') }));

  it('says so when nothing moved', () =>
    expect(why('C02-1')).toMatchObject({ moved: false, facts: [], sentence: expect.stringContaining('did not move') }));

  it('refuses a clock that the case has not, and names those that it has', () => {
    expect(() => why('C99-1')).toThrow(UnknownClock);
    expect(() => why('C99-1')).toThrow(/has no clock C99-1 by then. It has: .*C03-1/);
  });
});

describe('the smallest set', () => {
  const isOld = (set: readonly number[]) => set.includes(3) && set.includes(5);
  it('is the smallest of all, the earliest of those', () => {
    expect(smallestSet([1, 3, 5, 7], isOld)).toEqual([3, 5]);
    expect(smallestSet([1, 2], isOld)).toBeUndefined();
  });
  it('of many is one of which nothing can be left out', () =>
    expect(smallSet([1, 2, 3, 4, 5, 6, 7], isOld)).toEqual([3, 5]));
});
