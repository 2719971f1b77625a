import { backOff } from './back-off.js';

describe('the rest before another try', () => {
  it('is short after the first failure, and twice as long after each further one', () =>
    expect([1, 2, 3, 4].map(backOff)).toEqual([250, 500, 1_000, 2_000]));

  it('is never longer than ten seconds', () => expect(backOff(50)).toBe(10_000));
});
