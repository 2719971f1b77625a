import fc from 'fast-check';
import { instantIn, localIn } from './local-time.js';

describe('the time on the wall of the unit', () => {
  it.each([
    ['2027-01-06T10:00', '2027-01-06T09:00:00.000Z'],
    ['2027-07-06T10:00', '2027-07-06T08:00:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
  ])('%s is %s', (local, instant) => expect(instantIn(local)).toBe(instant));

  it('is no instant when it is not a time', () =>
    expect(['', 'tomorrow', '2027-13-41T99:00'].map((text) => instantIn(text))).toEqual([
      undefined,
      undefined,
      undefined,
    ]));

  it('leads back to the same wall, whatever the zone', () => {
    const minute = fc
      .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) })
      .map((at) => new Date(Math.floor(at / 60_000) * 60_000).toISOString());
    fc.assert(
      fc.property(
        minute,
        fc.constantFrom('Europe/Berlin', 'Africa/Lusaka', 'Pacific/Nauru', 'America/St_Johns'),
        (at, zone) => {
          const local = localIn(at, zone);
          expect(localIn(instantIn(local, zone)!, zone)).toBe(local);
        },
      ),
    );
  });
});
