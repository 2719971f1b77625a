import type { CalendarVersion } from '@connex/domain';
import { berlin, caseOf, deeds, houseAt, opened } from '../testing-story.js';
import { whatIf } from './what-if.js';

const now = berlin('2026-12-18', '12:00');
const house = houseAt(now);
const [first] = house.calendars['CSU']!.versions as readonly [CalendarVersion];
const holidays = [...first.holidays, { date: '2026-12-03' }];
const second: CalendarVersion = {
  ...first,
  version: 2,
  publishedAt: berlin('2026-12-17', '12:00'),
  holidays,
  calendar: { ...first.calendar, holidays: holidays.map(({ date }) => date) },
};
const published = { ...house, calendars: { ...house.calendars, CSU: { versions: [first, second] } } };

/** A case of which a clock came to its end before the second version was published. */
const told = () => {
  const story = opened(berlin('2026-11-30', '10:12'));
  deeds['determine']!(story, berlin('2026-12-04', '11:00'));
  return caseOf(story.record());
};

describe('a calendar that says what is in force', () => {
  it('changes nothing, not even for clocks that ended by an earlier version', () => {
    const trial = whatIf([told()], { calendars: [{ ...second, version: 3, publishedAt: now }] }, published);
    expect(trial).toMatchObject({ flips: [], moved: [], running: [] });
  });

  it('another one does: ended clocks are told as if it had always been in force', () => {
    const trial = whatIf([told()], { calendars: [{ ...second, publishedAt: now }] }, house);
    expect(trial.moved.map(({ clockId }) => clockId)).toContain('C03-1');
  });
});
