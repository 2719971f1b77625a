import { instantOrDuration } from './instant-or-duration.js';

const now = '2026-12-04T16:00:00.000Z';

describe('until when the clock is moved', () => {
  it('is a span from now', () => expect(instantOrDuration('3d', now)).toBe('2026-12-07T16:00:00.000Z'));
  it('is an instant with its offset', () =>
    expect(instantOrDuration('2026-12-07T17:00+01:00', now)).toBe('2026-12-07T16:00:00.000Z'));
  it.each(['tomorrow', '2026-12-07', '2026-12-07T17:00', '2026-02-30T10:00Z', '99999999w', '3 fortnights', ''])(
    'is not "%s"',
    (typed) => expect(() => instantOrDuration(typed, now)).toThrow('neither a span'),
  );
});
