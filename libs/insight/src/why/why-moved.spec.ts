import type { CalendarState, Recorded } from '@connex/domain';
import { berlin, deeds, houseAt, opened, type CaseStory } from '../testing-story.js';
import { daysChanged } from './days-changed.js';
import { smallestSet, smallSet } from './smallest-set.js';
import { UnknownClock, whyMoved } from './why-moved.js';

const told = () => {
  const story = opened(berlin('2026-11-30', '10:12'));
  deeds['note']!(story, berlin('2026-12-01', '09:30'));
  deeds['ask']!(story, berlin('2026-12-01', '11:00'));
  deeds['answer']!(story, berlin('2026-12-03', '11:00'));
  deeds['note']!(story, berlin('2026-12-03', '11:30'));
  return story.record();
};
const now = berlin('2026-12-04', '12:00');
const why = (clockId: string, since = berlin('2026-12-01', '09:00')) =>
  whyMoved(told(), clockId, { since, until: now }, houseAt(now));

describe('why a due date moved', () => {
  it('names the smallest set of facts without which it would be the old one, in one sentence', () => {
    const { facts, ...answer } = why('C03-1');
    expect(facts.map(({ type }) => type)).toEqual(['InformationRequested']);
    expect(answer).toEqual({
      clockId: 'C03-1',
      moved: true,
      before: berlin('2026-12-04', '17:00'),
      after: berlin('2026-12-08', '17:00'),
      exact: true,
      sentence:
        'C03-1 was due Fri 4 Dec 2026, 17:00 and is due Tue 8 Dec 2026, 17:00, because the government was asked a question (Tue 1 Dec 2026, 11:00).',
    });
  });

  it('asks from the start of a clock that began later', () =>
    expect(why('C03-1', berlin('2026-11-01', '09:00'))).toMatchObject({ before: berlin('2026-12-04', '17:00') }));

  it('says so when nothing moved', () =>
    expect(why('C02-1')).toMatchObject({ moved: false, facts: [], sentence: expect.stringContaining('did not move') }));

  it('refuses a clock that the case has not, and names those that it has', () => {
    expect(() => why('C99-1')).toThrow(UnknownClock);
    expect(() => why('C99-1')).toThrow(/has no clock C99-1 by then. It has: .*C03-1/);
  });
});

/** A case of which the unit's calendar is published anew, with what happens in between; and the house as it stands then. */
const withHolidays = (...steps: readonly (readonly string[] | ((story: CaseStory, at: string) => unknown))[]) => {
  const story = opened(berlin('2026-11-30', '10:12'));
  const first = story.founded('calendar-CSU') as CalendarState;
  let known = first;
  for (const [index, step] of steps.entries()) {
    const at = berlin(`2026-12-0${index + 1}`, '11:00');
    story.passTo(at);
    if (typeof step === 'function') {
      step(story, at);
      continue;
    }
    known = { versions: [...known.versions, holdingOff(first, known.versions.length + 1, step, at)] };
    story.published('calendar-CSU', known);
    story.says(at, 'SYSTEM', 'RecomputeClocks', {});
  }
  const house = houseAt(berlin('2026-12-08', '12:00'));
  return { facts: story.record(), house: { ...house, calendars: { ...house.calendars, CSU: known } } };
};

const holdingOff = ({ versions }: CalendarState, version: number, dates: readonly string[], publishedAt: string) => {
  const [first] = versions as readonly [CalendarState['versions'][number]];
  const holidays = [...first.holidays, ...dates.map((date) => ({ date }))];
  return {
    ...first,
    version,
    publishedAt,
    holidays,
    calendar: { ...first.calendar, holidays: holidays.map(({ date }) => date) },
  };
};

const whyHeadline = ({ facts, house }: ReturnType<typeof withHolidays>) =>
  whyMoved(facts, 'H1-1', { since: berlin('2026-11-30', '12:00'), until: house.now }, house);

const recounted = (facts: readonly Recorded[]) =>
  facts.find(({ type, data }) => type === 'ClockRecomputed' && data['clockId'] === 'H1-1')!;

const otherWeek = (story: CaseStory, at: string) =>
  story.decides(at, ['CASE_MGR', 'HEAD'], 'OverrideGovernmentWeek', {
    restDays: ['fri', 'sat'],
    evidenceDocumentId: 'doc-circular',
    reason: 'Circular 4 of the ministry.',
  });

describe('why a due date moved, when calendars changed', () => {
  it('names the calendar by which the clock counts, not the week of a ministry by which it does not', () => {
    const { moved, facts } = whyHeadline(withHolidays(['2026-12-16'], otherWeek));
    expect([moved, facts.map(({ type }) => type)]).toEqual([true, ['ClockRecomputed']]);
  });

  it('names the days that the newer version made free, as far as they bear on the date', () => {
    const { sentence, facts } = whyHeadline(withHolidays(['2026-12-16', '2028-01-03']));
    expect(facts[0]?.words).toBe('a new version of its calendar counts: 2026-12-16 is a holiday');
    expect(sentence).toContain('because a new version of its calendar counts: 2026-12-16 is a holiday (');
  });

  it('names no day of a calendar that the asker may not see', () => {
    const { facts, house } = withHolidays(['2026-12-16']);
    const [, ...newer] = house.calendars['CSU']!.versions;
    const blind = { ...house, calendars: { ...house.calendars, CSU: { versions: newer } } };
    expect(daysChanged({ calendar: 'CSU', dueAt: null }, recounted(facts), blind.calendars)).toBe('');
  });

  it('names no version of another calendar that was counted on later', () => {
    const ofGovernment = (story: CaseStory, at: string) => {
      const first = story.founded('calendar-GOV-ZM') as CalendarState;
      story.published('calendar-GOV-ZM', { versions: [...first.versions, holdingOff(first, 2, ['2026-12-09'], at)] });
      story.says(at, 'SYSTEM', 'RecomputeClocks', {});
    };
    const { facts, house } = withHolidays(deeds['ask']!, ['2026-12-16'], ofGovernment, deeds['answer']!);
    const asOfItsAnswer = { since: berlin('2026-11-30', '12:00'), until: house.now };
    const { facts: why } = whyMoved(facts, 'H1-1', asOfItsAnswer, house);
    expect(why.map(({ type }) => type)).toEqual(['InformationRequested', 'ClockRecomputed']);
  });

  it('names no two versions of which one takes back what the other said', () => {
    const { moved, facts } = whyHeadline(
      withHolidays(deeds['ask']!, ['2026-12-16'], [], deeds['answer']!, deeds['note']!),
    );
    expect([moved, facts.map(({ type }) => type)]).toEqual([true, ['InformationRequested']]);
  });

  it('names of a pause and of a holiday both, where each alone would have moved it', () => {
    const { facts } = whyHeadline(withHolidays(['2026-12-16'], deeds['ask']!, deeds['note']!, deeds['answer']!));
    expect(facts.map(({ type }) => type)).toEqual(['ClockRecomputed', 'InformationRequested']);
  });
});

describe('the smallest set', () => {
  const isOld = (set: readonly number[]) => set.includes(3) && set.includes(5);
  it('is the smallest of all, the earliest of those', () => {
    expect(smallestSet([1, 3, 5, 7], isOld)).toEqual([3, 5]);
    expect(smallestSet([1, 2], isOld)).toBeUndefined();
  });
  it('of many is one of which nothing can be left out', () =>
    expect(smallSet([1, 2, 3, 4, 5, 6, 7], isOld)).toEqual([3, 5]));
});
