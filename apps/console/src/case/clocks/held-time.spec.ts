import fc from 'fast-check';
import { hoursAndMinutes } from '../../time/format.js';
import { calendars, started, told } from '../testing.js';
import { courseOf, netOf } from './clock-course.js';
import { clocksOf, factsOf } from './facts.js';
import { calendarDaysIn, heldTime, shownTime } from './held-time.js';

const begun = Date.parse('2026-11-30T09:12:00.000Z');
const instant = (at: number) => new Date(at).toISOString();
const moment = (at: number) => instant(at).slice(0, 16).replace('T', ' ');

/** A clock that starts, stands and counts on at these minutes after its start, looked at later. */
const courseAt = (turns: readonly number[], look: number) => {
  const story = [
    started(1, moment(begun), 'H1'),
    ...turns.map((minutes, index) => {
      const when = moment(begun + minutes * 60_000);
      const cause = index % 4 === 2 ? 'SUSPENDED' : 'AWAITING_GOVERNMENT_INFO';
      return index % 2 === 0
        ? told(index + 2, when, 'ClockPaused', {
            clockId: 'H1-1',
            reasonCode: cause,
            causes: [cause],
            consumedSeconds: 0,
          })
        : told(index + 2, when, 'ClockResumed', { clockId: 'H1-1', consumedSeconds: 0, newDueAt: null, rungs: [] });
    }),
  ];
  const facts = factsOf(story);
  return courseOf(clocksOf(facts)[0]!, { facts, calendars, now: instant(look) });
};

describe('who held the time', () => {
  it('is told for a clock that stood while a question was open', () => {
    const course = courseAt([60, 60 + 24 * 60], begun + 3 * 86_400_000);
    const held = heldTime(course.entries!);
    expect([held.unit, held.government, held.closed].map(hoursAndMinutes)).toEqual(['16:00', '8:00', '48:00']);
    expect(netOf(course)).toBe(held.unit);
  });

  it('adds up: unit, government, nobody and closed hours are the whole time, shown or not', () => {
    const turns = fc
      .uniqueArray(fc.integer({ min: 1, max: 60_000 }), { maxLength: 9 })
      .map((all) => all.toSorted((one, other) => one - other));
    fc.assert(
      fc.property(turns, fc.integer({ min: 60_000, max: 90_000 }), (minutes, later) => {
        const look = begun + later * 60_000 + 12_345;
        const held = heldTime(courseAt(minutes, look).entries!);
        expect(held.together).toBeCloseTo((look - begun) / 1000, 6);
        expect(held.unit + held.government + held.aside + held.closed).toBeCloseTo(held.together, 6);
        const shown = shownTime(held);
        expect(shown.unit + shown.government + shown.aside + shown.closed).toBe(shown.together);
        expect(Math.min(shown.unit, shown.government, shown.aside, shown.closed)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it('is spelt in days of the calendar', () =>
    expect([37 * 86_400 + 480, 3_600, 30].map(calendarDaysIn)).toEqual([
      '37 calendar days and 8 minutes',
      '1 hour',
      'less than a minute',
    ]));

  it('is not told to whoever may not see by which calendar a clock counts', () => {
    const facts = factsOf([started(1, '2026-11-30 09:12', 'C03', { calendar: undefined, calendarVersion: undefined })]);
    expect(
      courseOf(clocksOf(facts)[0]!, { facts, calendars, now: '2026-12-01T09:00:00.000Z' }).entries,
    ).toBeUndefined();
  });
});
