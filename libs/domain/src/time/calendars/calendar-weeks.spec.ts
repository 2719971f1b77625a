import { storyCalendars } from '../testing/small-house.js';
import { tellClocks } from '../testing/tell-clocks.js';
import { appendixBCalendars } from './appendix-b.calendars.js';
import { calendarVersionOf } from './calendar.decider.js';
import { calendarVersionAt, workingTimeBy } from './calendar.state.js';
import { restDaysAt, versionIn, withOwnWeeks } from './calendar-weeks.js';
import { versionNamed } from '../clocks/keeper/calendar-of.js';

const document = appendixBCalendars.find(({ code }) => code === 'GOV-UG')!;
const published = (version: number, at: string) => calendarVersionOf({ ...document, tzVersion: '2025c', version }, at);
const versions = [published(1, '2026-01-01T00:00:00.000Z'), published(2, '2027-02-01T00:00:00.000Z')];
const weeks = [
  { restDays: ['sun'], from: '2026-12-01T08:00:00.000Z' },
  { restDays: ['fri', 'sat'], from: '2027-01-10T08:00:00.000Z' },
] as const;
const state = withOwnWeeks({ versions }, weeks);
const at = (instant: string) => calendarVersionAt(state, instant)!;
const isOpen = (instant: string) => workingTimeBy(at(instant)).isOpen(Date.parse(instant));

describe('a case with a week of its own', () => {
  it.each([
    ['2026-11-30T00:00:00.000Z', { published: 1, nth: 0, restDays: [] }],
    ['2026-12-02T00:00:00.000Z', { published: 1, nth: 1, restDays: ['sun'] }],
    ['2027-01-11T00:00:00.000Z', { published: 1, nth: 2, restDays: ['fri', 'sat'] }],
    ['2027-02-02T00:00:00.000Z', { published: 2, nth: 2, restDays: ['fri', 'sat'] }],
  ])('counts at %s by %o', (instant, expected) => expect(versionIn(at(instant).version)).toEqual(expected));

  it('counts by ever higher versions, so that what is newer is known by its number', () => {
    const counted = ['2026-11-30', '2026-12-02', '2027-01-11', '2027-02-02'].map(
      (day) => at(`${day}T00:00:00.000Z`).version,
    );
    expect(counted).toEqual(counted.toSorted((one, other) => one - other));
  });

  it('works on a Saturday that its ministry works, and rests on a Friday that it does not', () => {
    expect(isOpen('2026-11-28T09:00:00.000Z')).toBe(false);
    expect(isOpen('2026-12-05T09:00:00.000Z')).toBe(true);
    expect(isOpen('2027-01-15T09:00:00.000Z')).toBe(false);
  });

  it('keeps its holidays', () => expect(isOpen('2027-01-01T09:00:00.000Z')).toBe(false));

  it('says on which days it rests', () => {
    expect(restDaysAt(state, '2026-11-30T00:00:00.000Z')).toEqual(['sat', 'sun']);
    expect(restDaysAt(state, '2027-01-11T00:00:00.000Z')).toEqual(['fri', 'sat']);
  });

  it('is read by whoever knows the published calendar and the number alone', () => {
    const { version } = at('2027-02-02T00:00:00.000Z');
    const read = versionNamed({ 'GOV-UG': { versions } }, 'GOV-UG', version);
    expect(read.calendar).toEqual(at('2027-02-02T00:00:00.000Z').calendar);
  });

  it('is compiled once, however often it is asked', () =>
    expect(workingTimeBy(at('2026-12-02T00:00:00.000Z'))).toBe(
      workingTimeBy(calendarVersionAt(withOwnWeeks({ versions }, weeks), '2026-12-03T00:00:00.000Z')!),
    ));

  it('counts by weekends of its own also where no calendar is known', () => {
    const known = versionNamed({}, 'GOV-XX', (128 + 64) * 10_000);
    expect(known.calendar.hours).toHaveProperty('sat');
    expect(known.calendar.hours).not.toHaveProperty('sun');
  });
});

describe('the week of a ministry, and an expert who lives in its country', () => {
  it('are nothing to each other: the invitation counts by the calendar of the country, before and after', () => {
    const own = withOwnWeeks(storyCalendars['GOV-ZM']!, [
      { restDays: ['fri', 'sat'], from: '2026-12-01T08:00:00.000Z' },
    ]);
    const story = tellClocks({ government: 'GOV-ZM', calendars: { ...storyCalendars, 'GOV-ZM': own } });
    story.happens('2026-11-30T09:00:00.000Z', 'CandidateInvited', { expertId: 'e-1', country: 'ZM' });
    story.happens('2026-12-01T08:00:00.000Z', 'GovernmentWeekOverridden', { restDays: ['fri', 'sat'] });
    story.happens('2026-12-01T09:00:00.000Z', 'CandidateInvited', { expertId: 'e-2', country: 'ZM' });
    story.happens('2026-12-01T09:00:00.000Z', 'InformationRequested', { questionId: 'q-1' });
    const nth = (clockId: string) => versionIn(story.clock(clockId).calendarVersion).nth;
    expect([nth('C24-1'), nth('C24-2'), nth('C20-1')]).toEqual([0, 0, 1]);
  });
});
