import { clockEvents } from './clock.events.js';
import { firstPolicy } from '../policies/first/first.policy.js';
import { clocks, type Known } from './retell-clocks.js';
import { withDecreedHoliday } from '../testing/small-house.js';
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
