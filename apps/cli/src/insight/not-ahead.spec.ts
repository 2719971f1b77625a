import { notAhead } from './not-ahead.js';

describe('an instant that is asked about', () => {
  const houseNow = '2026-11-26T04:37:36.182Z';

  it('may be any of the past, and now', () => {
    expect(() => notAhead('2026-11-20T10:00Z', '2026-11-20T10:00:00.000Z', houseNow)).not.toThrow();
    expect(() => notAhead(undefined, houseNow, houseNow)).not.toThrow();
  });

  it('is refused in a sentence when it lies ahead: nothing can be said of it yet', () =>
    expect(() => notAhead('2027-01-01T00:00Z', '2027-01-01T00:00:00.000Z', houseNow)).toThrow(
      "2027-01-01T00:00Z lies ahead of the house's now, 2026-11-26T04:37:36.182Z.",
    ));
});
