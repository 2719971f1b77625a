import { firstPolicy } from '../policies/first/first.policy.js';
import { storyCalendars, withDecreedHoliday } from '../testing/small-house.js';
import { berlin, on, tellClocks } from '../testing/tell-clocks.js';

const ELIGIBLE = { outcome: 'ELIGIBLE' };
const received = (house: Parameters<typeof tellClocks>[0] = {}) => {
  const story = tellClocks(house);
  story.happens('2026-11-30T10:00+01:00', 'RequestReceived');
  return story;
};
const ask = (questionId: string) => ({ questionId });
const answer = (questionId: string, complete = true) => ({ questionId, complete });

describe('R-020, R-021, R-022: what a person may ask of a clock', () => {
  it('R-020: a clock that somebody asked to stand cannot be asked a second time', () => {
    const story = received();
    const wait = { clock: 'C03', reasonCode: 'GOVERNMENT_REQUESTED_WAIT' };
    story.asks('2026-12-01T10:00+01:00', 'PauseClock', wait);
    expect(story.clock('C03-1')).toMatchObject({ status: 'paused', causes: ['GOVERNMENT_REQUESTED_WAIT'] });
    expect(story.asks('2026-12-01T11:00+01:00', 'PauseClock', wait)).toMatchObject({ refused: 'R-020' });
  });

  it('a clock that stands for the government’s ball may be asked to stand, too, and then needs both to end', () => {
    const story = received();
    story.happens('2026-12-01T10:00+01:00', 'InformationRequested', ask('q-1'));
    story.asks('2026-12-01T11:00+01:00', 'PauseClock', { clock: 'C03', reasonCode: 'GOVERNMENT_REQUESTED_WAIT' });
    expect(story.clock('C03-1').causes).toEqual(['AWAITING_GOVERNMENT_INFO', 'GOVERNMENT_REQUESTED_WAIT']);
    story.happens('2026-12-02T10:00+01:00', 'InformationProvided', answer('q-1'));
    expect(story.clock('C03-1')).toMatchObject({ status: 'paused', causes: ['GOVERNMENT_REQUESTED_WAIT'] });
    story.asks('2026-12-02T11:00+01:00', 'ResumeClock', { clock: 'C03-1', reasonCode: 'GOVERNMENT_REQUESTED_WAIT' });
    expect(story.clock('C03-1')).toMatchObject({ status: 'running', causes: [] });
  });

  it('the same reason said by a person and by the ball is one cause, and stays until both have ended', () => {
    const story = received();
    const wait = { clock: 'C03', reasonCode: 'AWAITING_GOVERNMENT_INFO' };
    story.happens('2026-12-01T10:00+01:00', 'InformationRequested', ask('q-1'));
    story.asks('2026-12-01T11:00+01:00', 'PauseClock', wait);
    expect(story.clock('C03-1').causes).toEqual(['AWAITING_GOVERNMENT_INFO']);
    story.asks('2026-12-01T12:00+01:00', 'ResumeClock', wait);
    expect(story.clock('C03-1')).toMatchObject({ status: 'paused', causes: ['AWAITING_GOVERNMENT_INFO'] });
    story.happens('2026-12-02T10:00+01:00', 'InformationProvided', answer('q-1'));
    expect(story.clock('C03-1').status).toBe('running');
  });

  it.each([
    ['R-021: a reason outside the list', 'C03', 'HOLIDAYS', 'R-021'],
    ['R-021: an overlay that does not lie over the case', 'C03', 'SUSPENDED', 'R-021'],
    ['R-021, 7.3: an answer that nobody asked for', 'C03', 'AWAITING_GOVERNMENT_INFO', 'R-021'],
    ['R-021, 7.3: a decision that nobody asked for', 'H1', 'AWAITING_GOVERNMENT_DECISION', 'R-021'],
    ['R-022: the acknowledgement never pauses', 'C02', 'GOVERNMENT_REQUESTED_WAIT', 'R-022'],
    ['R-022: the gross headline never pauses', 'H2', 'GOVERNMENT_REQUESTED_WAIT', 'R-022'],
    ['a clock that does not run', 'C06', 'GOVERNMENT_REQUESTED_WAIT', 'CLOCK_NOT_RUNNING'],
  ])('%s', (_, clock, reasonCode, refused) =>
    expect(received().asks('2026-12-01T10:00+01:00', 'PauseClock', { clock, reasonCode })).toMatchObject({ refused }),
  );

  it('only a pause that was asked for can be ended by asking', () => {
    const story = received();
    story.happens('2026-12-01T10:00+01:00', 'InformationRequested', ask('q-1'));
    expect(story.asks('2026-12-01T11:00+01:00', 'ResumeClock', { clock: 'C03' })).toMatchObject({
      refused: 'NOT_PAUSED',
    });
  });
});

describe('a pause holds a set of causes (ruling 5)', () => {
  it('is opened by the first and closed by the last', () => {
    const story = received();
    story.happens('2026-12-01T10:00+01:00', 'InformationRequested', ask('q-1'));
    story.happens('2026-12-01T12:00+01:00', 'InformationRequested', ask('q-2'));
    story.happens('2026-12-02T10:00+01:00', 'InformationProvided', answer('q-1'));
    expect(story.facts('ClockPaused', 'C03-1')).toHaveLength(1);
    expect(story.clock('C03-1').status).toBe('paused');
    story.happens('2026-12-03T10:00+01:00', 'InformationProvided', answer('q-2'));
    expect(story.facts('ClockResumed', 'C03-1')).toHaveLength(1);
    expect(berlin(story.clock('C03-1').dueAt)).toBe('Tue 8 Dec 17:00');
  });

  it('a partial answer leaves the question, its clock and the pause open', () => {
    const story = received();
    story.happens('2026-12-01T10:00+01:00', 'InformationRequested', ask('q-1'));
    story.happens('2026-12-02T10:00+01:00', 'InformationProvided', answer('q-1', false));
    expect([story.clock('C20-1').status, story.clock('C03-1').status]).toEqual(['running', 'paused']);
  });

  it('a suspension stops every clock of the unit but the acknowledgement; a hold spares due diligence, too', () => {
    const story = received();
    story.happens('2026-12-01T10:00+01:00', 'EligibilityDetermined', ELIGIBLE);
    const standing = () =>
      story
        .clocks()
        .clocks.filter(({ status }) => status === 'paused')
        .map(({ clockId }) => clockId);
    story.happens('2026-12-01T12:00+01:00', 'IntegrityHoldPlaced');
    expect(standing()).toEqual(['H1-1']);
    story.happens('2026-12-01T13:00+01:00', 'CaseSuspended');
    expect(standing()).toEqual(['H1-1', 'C04-1']);
    expect(story.clock('H1-1').causes).toEqual(['SUSPENDED', 'INTEGRITY_HOLD']);
    story.happens('2026-12-02T13:00+01:00', 'IntegrityHoldLifted');
    story.happens('2026-12-02T14:00+01:00', 'CaseResumed');
    expect(standing()).toEqual([]);
  });

  it('freezes what was consumed, and disarms what had not been reached', () => {
    const story = received();
    story.happens('2026-12-01T10:00+01:00', 'InformationRequested', ask('q-1'));
    expect(story.alarms().filter(({ key }) => key.startsWith('C03'))).toEqual([]);
    story.happens('2026-12-21T10:00+01:00', 'InformationProvided', answer('q-1'));
    expect(story.facts('ClockResumed', 'C03-1')[0]).toMatchObject({ consumedSeconds: 28_800 });
    expect(berlin(story.clock('C03-1').dueAt)).toBe('Mon 28 Dec 17:00');
  });

  it('does not begin in the past of a clock when a question is entered late', () => {
    const story = received();
    story.happens('2026-12-01T10:00+01:00', 'InformationRequested', ask('q-1'));
    story.happens('2026-12-02T10:00+01:00', 'InformationProvided', answer('q-1'));
    story.entered('2026-12-01T15:00+01:00', 'InformationRequested', ask('q-2'));
    expect(story.clock('C03-1').runs.at(-1)).toMatchObject({
      from: '2026-12-02T09:00:00.000Z',
      to: '2026-12-02T09:00:00.000Z',
    });
    expect(story.facts('ClockPaused', 'C03-1').at(-1)).toMatchObject({ consumedSeconds: 28_800 });
  });

  it('says what was used up by its beginning, though a question was entered for an hour before an earlier pause', () => {
    const story = received();
    story.happens('2026-12-01T10:00+01:00', 'InformationRequested', ask('q-1'));
    story.happens('2026-12-02T10:00+01:00', 'InformationProvided', answer('q-1'));
    story.until('2026-12-02T12:00+01:00');
    story.entered('2026-11-30T15:00+01:00', 'InformationRequested', ask('q-2'));
    expect(story.facts('ClockPaused', 'C03-1').at(-1)).toMatchObject({ consumedSeconds: 28_800 });
  });
});

describe('R-043: recomputed forward only', () => {
  it('a shorter target that has passed is due on the open day, not yesterday', () => {
    const story = received();
    story.happens('2026-12-03T11:00+01:00', 'TrackChanged', { to: 'FAST' });
    expect(berlin(story.clock('C03-1').dueAt)).toBe('Thu 3 Dec 17:00');
    expect(story.facts('ClockBreached', 'C03-1')).toEqual([]);
  });

  it('a due date that was breached stays breached, whatever the track', () => {
    const story = received();
    story.happens('2026-12-01T10:00+01:00', 'TrackChanged', { to: 'FAST' });
    story.happens('2026-12-02T10:00+01:00', 'TrackChanged', { to: 'STANDARD' });
    expect(story.facts('ClockBreached', 'C03-1')).toHaveLength(1);
    expect(berlin(story.clock('C03-1').dueAt)).toBe('Tue 1 Dec 17:00');
  });

  it('a clock that stands takes the new target, however long it has stood', () => {
    const story = received();
    story.happens('2026-12-01T10:00+01:00', 'InformationRequested', ask('q-1'));
    story.happens('2026-12-15T10:00+01:00', 'TrackChanged', { to: 'FAST' });
    expect(story.clock('H1-1')).toMatchObject({
      ...{ status: 'paused', targetSeconds: 10 * 28_800 },
      rungs: [{ rung: 'stood-20' }],
    });
    story.happens('2026-12-16T10:00+01:00', 'InformationProvided', answer('q-1'));
    expect(berlin(story.clock('H1-1').dueAt)).toBe('Mon 4 Jan 17:00');
  });

  it('a due date that was breached stays, also when the clock stood in between', () => {
    const story = received();
    story.sleep('2026-12-07T10:00+01:00');
    story.entered('2026-12-07T10:00+01:00', 'InformationRequested', ask('q-1'));
    story.entered('2026-12-07T11:00+01:00', 'InformationProvided', answer('q-1'));
    expect(story.facts('ClockBreached', 'C03-1')).toHaveLength(1);
    expect(berlin(story.clock('C03-1').dueAt)).toBe('Fri 4 Dec 17:00');
  });

  it('a holiday decreed while clocks run moves them from its publication on', () => {
    const story = received({ government: 'GOV-EG' });
    story.happens('2027-03-01T08:00+02:00', 'InformationRequested', ask('q-1'));
    const cairo = on('Africa/Cairo');
    expect(cairo(story.clock('C20-1').dueAt)).toBe('Tue 16 Mar 17:00');
    story.until('2027-03-04T12:00+02:00');
    story.published(withDecreedHoliday('2027-03-04T10:00:00.000Z'));
    story.asks('2027-03-04T13:00+02:00', 'RecomputeClocks');
    expect(story.facts('ClockRecomputed')).toMatchObject([
      { clockId: 'C20-1', cause: 'CALENDAR_VERSION', calendarVersion: 2 },
    ]);
    expect(cairo(story.clock('C20-1').dueAt)).toBe('Wed 17 Mar 17:00');
    expect(story.asks('2027-03-04T14:00+02:00', 'RecomputeClocks')).toEqual([]);
  });

  it('a clock that starts after the publication counts by the new version at once', () => {
    const story = received({ government: 'GOV-EG', calendars: withDecreedHoliday('2027-03-01T00:00:00.000Z') });
    story.happens('2027-02-28T08:00+02:00', 'InformationRequested', ask('q-1'));
    story.happens('2027-03-01T08:00+02:00', 'InformationRequested', ask('q-2'));
    expect([story.clock('C20-1').calendarVersion, story.clock('C20-2').calendarVersion]).toEqual([1, 2]);
  });
});

describe('R-044: a clock keeps the policy of its start', () => {
  const second = {
    ...firstPolicy,
    version: '2',
    effectiveFrom: '2026-12-01T00:00:00.000Z',
    clocks: firstPolicy.clocks.map((rule) => ({ ...rule, days: { STANDARD: 1, FAST: 1 } })),
  };

  it('and only those that start after the date count by the new one', () => {
    const story = received({ policy: { versions: [firstPolicy, second] } });
    story.happens('2026-12-01T10:00+01:00', 'EligibilityDetermined', ELIGIBLE);
    expect([story.clock('H1-1'), story.clock('C04-1')].map(({ policyVersion }) => policyVersion)).toEqual(['1', '2']);
    expect(berlin(story.clock('C04-1').dueAt)).toBe('Wed 2 Dec 17:00');
    story.happens('2026-12-01T11:00+01:00', 'TrackChanged', { to: 'FAST' });
    expect(story.clock('H1-1').targetSeconds).toBe(10 * 28_800);
  });
});

describe('a clock that ends', () => {
  it('is met when it stops exactly at its due instant', () => {
    const story = received();
    story.sleep('2026-12-01T17:00+01:00');
    story.entered('2026-12-01T17:00+01:00', 'RequestAcknowledged');
    expect(story.facts('ClockStopped', 'C02-1')[0]).toMatchObject({ met: true });
  });

  it('keeps a breach beside the late entry that met it (ruling 7)', () => {
    const story = received();
    story.until('2026-12-02T09:00+01:00');
    story.entered('2026-12-01T16:00+01:00', 'RequestAcknowledged');
    expect(story.facts('ClockBreached', 'C02-1')).toHaveLength(1);
    expect(story.facts('ClockStopped', 'C02-1')[0]).toMatchObject({
      met: true,
      lateEntry: { by: 'RequestAcknowledged', enteredAt: '2026-12-02T08:00:00.000Z' },
    });
  });

  it('has its breach recorded even if nobody was awake to ring it', () => {
    const story = received();
    story.sleep('2026-12-03T09:00+01:00');
    story.entered('2026-12-03T09:00+01:00', 'RequestAcknowledged');
    expect(story.facts('ClockBreached', 'C02-1')[0]).toMatchObject({
      overdueSeconds: 40 * 3600,
      detectedAt: '2026-12-03T08:00:00.000Z',
    });
    expect(story.facts('ClockStopped', 'C02-1')[0]).toMatchObject({ met: false });
  });

  it('ends when it ended, though a pause was entered for a later hour', () => {
    const story = received();
    story.happens('2026-12-01T12:00+01:00', 'InformationRequested', ask('q-1'));
    story.until('2026-12-01T15:00+01:00');
    story.entered('2026-12-01T11:00+01:00', 'EligibilityDetermined', ELIGIBLE);
    expect(story.facts('ClockStopped', 'C03-1')[0]).toMatchObject({ netSeconds: 9 * 3600, pausedSeconds: 0 });
  });

  it('is cancelled when the case closes, and owes nothing more', () => {
    const story = received();
    story.happens('2026-12-01T10:00+01:00', 'InformationRequested', ask('q-1'));
    story.happens('2026-12-02T10:00+01:00', 'RequestDeclined');
    expect(new Set(story.clocks().clocks.map(({ status }) => status))).toEqual(new Set(['cancelled']));
    expect(story.alarms()).toEqual([]);
  });

  it('an enquiry’s clock is overtaken by the request', () => {
    const story = tellClocks();
    story.happens('2026-11-30T09:30+01:00', 'EnquiryReceived');
    story.happens('2026-11-30T10:00+01:00', 'RequestReceived');
    expect(story.facts('ClockCancelled')).toMatchObject([{ clockId: 'C01-1', cause: 'RequestReceived' }]);
  });
});

describe('a due date on a calendar that is not known well', () => {
  it('is provisional in a year without holidays', () => {
    const story = tellClocks();
    story.happens('2027-12-29T10:00+01:00', 'RequestReceived');
    expect([story.clock('C02-1').provisional, story.clock('C03-1').provisional]).toEqual([false, true]);
  });

  it('is provisional in a country whose calendar nobody has published', () => {
    const { 'GOV-ZM': _, ...others } = storyCalendars;
    const story = received({ calendars: others });
    story.happens('2026-12-01T10:00+01:00', 'InformationRequested', ask('q-1'));
    expect(story.clock('C20-1')).toMatchObject({ provisional: true, calendar: 'GOV-ZM', calendarVersion: 0 });
    story.happens('2026-12-02T10:00+01:00', 'InformationProvided', answer('q-1'));
    expect(story.clock('C20-1').status).toBe('stopped');
  });

  it('is a fault when the unit itself has none', () => {
    const story = tellClocks({ calendars: {} });
    expect(() => story.happens('2026-11-30T10:00+01:00', 'RequestReceived')).toThrow('The unit has no calendar');
  });
});
