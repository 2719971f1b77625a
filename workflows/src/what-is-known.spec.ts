import type { Told } from '@connex/domain/lifecycle';
import { dueOnOwnClock, learn, nextAlarm } from './what-is-known.js';

const noon = 1_767_265_200_000;
const running = { gen: 4, offset: 5_000, standsAt: null, houseNow: noon };
const standing = { gen: 5, offset: 5_000, standsAt: noon, houseNow: noon };
const known: Told = { stream: 'case-1', revision: 7, stage: 'ELIGIBILITY', closed: false, alarms: [], clock: running };

describe('what is known of a case', () => {
  it('begins with the first news', () => expect(learn(undefined, known)).toBe(known));

  it('takes a newer revision, and keeps the clock that it knows better', () =>
    expect(learn({ ...known, clock: standing }, { ...known, revision: 8, stage: 'DECISION' })).toEqual({
      ...known,
      revision: 8,
      stage: 'DECISION',
      clock: standing,
    }));

  it('takes a later clock, and keeps the revision that it knows better', () =>
    expect(learn(known, { ...known, revision: 6, stage: 'ENQUIRY', clock: standing })).toEqual({
      ...known,
      clock: standing,
    }));

  it('is the very same after a message that comes twice, or late', () => {
    expect(learn(known, { ...known })).toBe(known);
    expect(learn(known, { ...known, revision: 3, clock: { ...running, gen: 2 } })).toBe(known);
  });
});

describe('the alarm that rings first', () => {
  const owing = (...alarms: Told['alarms']) => nextAlarm({ ...known, alarms });
  const half = { key: 'C01-1/50', at: noon, arm: 3 };
  const due = { key: 'C01-1/due', at: noon + 1, arm: 3 };

  it('is the earliest', () => expect(owing(due, half)).toBe(half));

  it('is the first by its key among those at one instant, however they are told', () => {
    const twin = { ...half, key: 'C03-1/50' };
    expect([owing(half, twin), owing(twin, half)]).toEqual([half, half]);
  });

  it('is none when nothing is owed', () => expect(owing()).toBeUndefined());

  it('is due after the offset between the house and the worker', () =>
    expect(dueOnOwnClock(half, running)).toBe(noon - 5_000));

  it('is due at once, or not by itself, while the clock stands', () => {
    expect(dueOnOwnClock(half, standing)).toBe(-Infinity);
    expect(dueOnOwnClock(due, standing)).toBe(Infinity);
  });
});
