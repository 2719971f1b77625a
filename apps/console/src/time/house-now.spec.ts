import { houseClock } from './house-now.js';
import { timeThere, dayAndTime, hoursAndMinutes } from './format.js';

describe('the house’s now in a window', () => {
  const houseNow = '2026-12-04T10:00:00.000Z';

  it('is carried on by a clock that nobody can set, and stands while a story’s clock stands', () => {
    let passed = 1_000;
    const clock = houseClock(() => passed);
    expect(clock.now()).toBeUndefined();
    clock.read({ houseNow });
    passed += 90_000;
    expect(clock.now()).toBe('2026-12-04T10:01:30.000Z');
    clock.read({ houseNow, clockStands: true });
    passed += 90_000;
    expect(clock.now()).toBe(houseNow);
  });
});

describe('times of staff', () => {
  it('are absolute, with their weekday', () => expect(dayAndTime('2027-01-05T16:00:00.000Z')).toBe('Tue 5 Jan, 17:00'));

  it('are said as they are there, where a clock counts elsewhere; with the day where that is another', () => {
    expect(timeThere('2027-01-05T14:00:00.000Z', 'Africa/Kampala')).toBe('17:00 in Kampala');
    expect(timeThere('2027-01-07T22:00:00.000Z', 'Pacific/Port_Moresby')).toBe('Fri 8 Jan, 08:00 in Port Moresby');
    expect(timeThere('2027-01-05T16:00:00.000Z', 'Europe/Berlin')).toBeUndefined();
    expect(timeThere('2027-01-05T16:00:00.000Z', 'Europe/Madrid')).toBeUndefined();
  });

  it('are cut down in sums, never rounded up', () => expect(hoursAndMinutes(107_999)).toBe('29:59'));
});
