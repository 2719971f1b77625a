import { clockEvents } from './clock.events.js';
import { firstPolicy } from '../policies/first/first.policy.js';
import { clocks, type Known } from './retell-clocks.js';
import { versionIn, withOwnWeeks } from '../calendars/calendar-weeks.js';
import { storyCalendars, withDecreedHoliday } from '../testing/small-house.js';
import { tellClocks } from '../testing/tell-clocks.js';

type Story = ReturnType<typeof tellClocks>;
const ask = (questionId: string) => ({ questionId });
const answer = (questionId: string) => ({ questionId, complete: true });

const eventful = (): Story => {
  const story = tellClocks({ government: 'GOV-EG' });
  story.happens('2027-02-15T11:00+01:00', 'EnquiryReceived');
  story.happens('2027-02-16T09:30+01:00', 'RequestReceived');
  story.happens('2027-02-17T15:00+01:00', 'InformationRequested', ask('q-1'));
  story.happens('2027-02-18T15:00+01:00', 'InformationRequested', ask('q-2'));
  story.asks('2027-02-19T11:00+01:00', 'PauseClock', { clock: 'C03', reasonCode: 'GOVERNMENT_REQUESTED_WAIT' });
  story.happens('2027-02-22T12:00+01:00', 'CaseSuspended');
  story.happens('2027-03-01T12:00+01:00', 'CaseResumed');
  story.happens('2027-03-02T12:00+01:00', 'InformationProvided', answer('q-1'));
  story.sleep('2027-03-04T12:00+01:00');
  story.published(withDecreedHoliday('2027-03-04T10:00:00.000Z'));
  story.asks('2027-03-04T13:00+01:00', 'RecomputeClocks');
  story.asks('2027-03-05T13:00+01:00', 'ResumeClock', { clock: 'C03' });
  story.happens('2027-03-09T12:00+01:00', 'InformationProvided', answer('q-2'));
  story.happens('2027-03-16T12:00+01:00', 'EligibilityDetermined', { outcome: 'EXCEPTION_NEEDED' });
  story.happens('2027-03-16T12:00+01:00', 'BoardExceptionRequested');
  story.happens('2027-03-30T12:00+02:00', 'BoardExceptionGranted');
  story.happens('2027-03-31T12:00+02:00', 'TrackChanged', { to: 'FAST' });
  story.happens('2027-04-06T12:00+02:00', 'DueDiligenceCompleted');
  story.happens('2027-04-13T12:00+02:00', 'RequestDeclined');
  return story;
};

const known = (story: Story): readonly Known[] =>
  story.record().map((event, index) => ({ event, context: story.contexts()[index]! }));
const recorded = (story: Story) =>
  story
    .record()
    .filter(({ type }) => Object.hasOwn(clockEvents, type))
    .map(({ type, data, occurredAt }) => ({ type, data, occurredAt }));

describe('the clocks of a case, told again', () => {
  it('equal the record, fact by fact', () => {
    const story = eventful();
    const told = clocks(known(story));
    expect(told.facts).toEqual(recorded(story));
    expect(told.clocks).toEqual(story.clocks());
  });

  it('holds something of everything that clocks can do', () =>
    expect(new Set(recorded(eventful()).map(({ type }) => type))).toEqual(
      new Set(Object.keys(clockEvents).filter((type) => type !== 'EscalationClosed')),
    ));

  it('under another policy is the what-if: other due dates, and nothing written', () => {
    const story = eventful();
    const kinder = {
      ...firstPolicy,
      clocks: firstPolicy.clocks.map((rule) => ({ ...rule, days: { STANDARD: 60, FAST: 60 } })),
    };
    const whatIf = known(story).map(({ event, context }) => ({
      event,
      context: { ...context, policy: { versions: [kinder] } },
    }));
    expect(recorded(story).some(({ type }) => type === 'ClockBreached')).toBe(true);
    expect(clocks(whatIf).facts.some(({ type }) => type === 'ClockBreached')).toBe(false);
  });
});

describe('a record of days when the week of a ministry concerned more than its clocks', () => {
  const week = '2026-12-02T08:00:00.000Z';
  const newer = (() => {
    const unit = storyCalendars['CSU']!.versions.at(-1)!;
    const published = { ...unit, version: 2, publishedAt: '2026-12-01T12:00:00.000Z' };
    return { versions: [unit, published] };
  })();
  const told = (named?: NonNullable<Parameters<typeof tellClocks>[0]>['named']): Story => {
    const own = withOwnWeeks(storyCalendars['GOV-ZM']!, [{ restDays: ['fri', 'sat'], from: week }]);
    const story = tellClocks({ government: 'GOV-ZM', ...(named && { named }) });
    story.happens('2026-11-30T09:00:00.000Z', 'RequestReceived');
    story.happens('2026-12-01T09:00:00.000Z', 'CandidateInvited', { expertId: 'e-1', country: 'ZM' });
    story.until(week);
    story.published({ ...storyCalendars, 'GOV-ZM': own, CSU: newer });
    story.happens(week, 'GovernmentWeekOverridden', { restDays: ['fri', 'sat'] });
    story.happens('2026-12-02T09:00:00.000Z', 'CandidateInvited', { expertId: 'e-2', country: 'ZM' });
    return story;
  };
  const toldAgain = (story: Story) =>
    clocks(known(story).map(({ event, context: { named: _, ...context } }) => ({ event, context })));

  it('is told again as it was told: a clock of the unit, and experts in the week of the ministry', () => {
    const story = told({ recounted: ['H1-1'], inOwnWeek: ['C24-1', 'C24-2'] });
    expect(story.facts('ClockRecomputed').map(({ clockId }) => clockId)).toEqual(['H1-1', 'C24-1']);
    expect(versionIn(story.clock('C24-2').calendarVersion)).toMatchObject({ nth: 1, restDays: ['fri', 'sat'] });
    expect(toldAgain(story).facts).toEqual(recorded(story));
    expect(toldAgain(story).clocks).toEqual(story.clocks());
  });

  it('and one of today, in which it concerns only the clocks of the ministry, likewise', () => {
    const story = told();
    expect(story.facts('ClockRecomputed')).toEqual([]);
    expect(toldAgain(story).facts).toEqual(recorded(story));
  });
});

describe('a record of days when a clock could be asked to wait for an answer that nobody asked for', () => {
  it('is told again as it was told, though that would be refused today (R-021)', () => {
    const wait = { clock: 'C03', reasonCode: 'AWAITING_GOVERNMENT_INFO' };
    const story = tellClocks({ asks: 'WHATEVER_WAS_ASKED' });
    story.happens('2026-11-30T09:00:00.000Z', 'RequestReceived');
    story.asks('2026-12-01T09:00:00.000Z', 'PauseClock', wait);
    story.asks('2026-12-03T09:00:00.000Z', 'ResumeClock', wait);
    const today = known(story).map(({ event, context: { asks: _, ...context } }) => ({ event, context }));
    expect(story.facts('ClockPaused')).toHaveLength(1);
    expect(clocks(today).facts).toEqual(recorded(story));
  });
});
