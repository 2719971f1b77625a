import { allowance } from './allowance.js';

describe('what one person may ask at once', () => {
  it('is a burst, and then as much as time brings', () => {
    let now = 0;
    const { take } = allowance({ perSecond: 2, burst: 3 }, () => now);
    expect([take('amina'), take('amina'), take('amina'), take('amina')]).toEqual([true, true, true, false]);
    expect(take('boris')).toBe(true);
    now += 500;
    expect([take('amina'), take('amina')]).toEqual([true, false]);
    now += 60_000;
    expect([1, 2, 3, 4].map(() => take('amina'))).toEqual([true, true, true, false]);
  });

  it('is remembered of so many people only', () => {
    const { take } = allowance({ perSecond: 0, burst: 1 }, () => 0, 2);
    expect([take('a'), take('b'), take('c'), take('a'), take('a')]).toEqual([true, true, true, true, false]);
  });
});
