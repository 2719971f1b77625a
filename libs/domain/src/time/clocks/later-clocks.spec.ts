import { firstPolicy } from '../policies/first/first.policy.js';
import { faultsOfPolicy } from '../policies/policy-faults.js';
import { storyCalendars, withDecreedHoliday } from '../testing/small-house.js';
import { berlin, on, tellClocks } from '../testing/tell-clocks.js';

const codes = [...Array.from({ length: 27 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`), 'H1', 'H2'];
const stages = ['C03', 'C04', 'C05', 'C06', 'C07', 'C09', 'C10', 'C11', 'C12'];
const rule = (code: string) => firstPolicy.clocks.find(({ clock }) => clock === code)!;

describe('the first policy', () => {
  it('has all clocks of the service levels, each once', () =>
    expect(firstPolicy.clocks.map(({ clock }) => clock)).toEqual(codes));

  it.each([
    ['STANDARD', 30],
    ['FAST', 10],
  ] as const)('has stages that add up exactly to the headline on the %s track', (track, whole) => {
    expect(stages.reduce((sum, code) => sum + rule(code).days[track]!, 0)).toBe(whole);
    expect(rule('H1').days[track]).toBe(whole);
  });

  it.each(stages)('is refused when %s alone takes a day longer', (code) => {
    const { STANDARD, FAST } = rule(code).days;
    const longer = firstPolicy.clocks.map((one) =>
      one.clock === code ? { ...one, days: { STANDARD: STANDARD! + 1, FAST } } : one,
    );
    const trial = {
      policy: { ...firstPolicy, clocks: longer },
      before: [],
      now: firstPolicy.effectiveFrom,
      calendars: storyCalendars,
    };
    expect(faultsOfPolicy(trial).map(({ message }) => message)).toContain(
      'On STANDARD, the stages add up to 31 working days, the headline to 30.',
    );
  });

  it('R-023: a suspension stops every clock of the unit but C02, C16 and C25; a hold also spares C04 and C09', () => {
    const ofUnit = firstPolicy.clocks.filter(({ audience, clock }) => audience === 'UNIT' && clock !== 'H2');
    const going = (overlay: 'suspension' | 'hold') =>
      ofUnit.filter(({ pauses }) => !pauses[overlay]).map(({ clock }) => clock);
    expect(going('suspension')).toEqual(['C02', 'C16', 'C25']);
    expect(going('hold')).toEqual(['C02', 'C04', 'C09', 'C16', 'C25']);
  });
});

describe('C25: what a person asks about their own data', () => {
  it('S14: is due a month later, on that day', () => {
    const story = tellClocks();
    story.happens('2027-02-10T10:00+01:00', 'DataSubjectRequestOpened');
    expect(berlin(story.clock('C25-1').dueAt)).toBe('Wed 10 Mar 17:00');
  });

  it.each([
    ['at the end of a short month', '2027-01-31T10:00+01:00', 'Fri 26 Feb 17:00'],
    ['never later than the month, when the day is closed', '2027-02-08T10:00+01:00', 'Fri 5 Mar 17:00'],
  ])('is due %s', (_, opened, due) => {
    const story = tellClocks();
    story.happens(opened, 'DataSubjectRequestOpened');
    expect(berlin(story.clock('C25-1').dueAt)).toBe(due);
  });

  it('stands while a legal hold lies over the data, and never by suspension', () => {
    const story = tellClocks();
    story.happens('2027-02-10T10:00+01:00', 'DataSubjectRequestOpened');
    story.happens('2027-02-11T10:00+01:00', 'CaseSuspended');
    expect(story.clock('C25-1').status).toBe('running');
    story.happens('2027-02-12T10:00+01:00', 'LegalHoldPlaced');
    expect(story.clock('C25-1')).toMatchObject({ status: 'paused', causes: ['LEGAL_HOLD'] });
    story.happens('2027-02-14T10:00+01:00', 'LegalHoldLifted');
    expect(berlin(story.clock('C25-1').dueAt)).toBe('Fri 12 Mar 17:00');
  });
});

describe('C26: a complaint', () => {
  it('is to be acknowledged within three working days, and decided within twenty', () => {
    const story = tellClocks();
    story.happens('2027-01-11T10:00+01:00', 'ComplaintFiled');
    expect(berlin(story.clock('C26-1').dueAt)).toBe('Mon 8 Feb 17:00');
    story.until('2027-02-09T10:00+01:00');
    expect(story.rungs('C26-1')[0]).toBe('acknowledge 2027-01-14T16:00:00.000Z');
    expect(story.facts('EscalationRaised').at(-1)).toMatchObject({ to: ['BOARD_CHAIR'], level: 'L4' });
  });
});

describe('C16: a conflict reported while an expert is at work', () => {
  it('is decided within two working days, also while the case is suspended; a clear expert comes back', () => {
    const story = tellClocks();
    story.happens('2027-01-11T10:00+01:00', 'ExpertStoodDown', { expertId: 'e-1', positionId: 'p-1' });
    expect([berlin(story.clock('C16-1').dueAt), berlin(story.clock('C15-1').dueAt)]).toEqual([
      'Wed 13 Jan 17:00',
      'Mon 25 Jan 17:00',
    ]);
    story.happens('2027-01-11T12:00+01:00', 'CaseSuspended');
    expect([story.clock('C16-1').status, story.clock('C15-1').status]).toEqual(['running', 'paused']);
    const clear = { expertId: 'e-1', positionId: 'p-1', phase: 'AT_WORK', allPicked: false, outcome: 'CLEAR' };
    story.happens('2027-01-12T12:00+01:00', 'ConflictDecided', clear);
    expect([story.clock('C16-1').status, story.clock('C15-1').status]).toEqual(['stopped', 'cancelled']);
  });
});

describe('C18: the evaluation of the government', () => {
  it('is never a breach, however late', () => {
    const story = tellClocks({ government: 'GOV-ZM' });
    story.happens('2027-01-11T10:00+01:00', 'FinalReportAccepted');
    story.until('2027-06-01T10:00+02:00');
    expect(story.rungs('C18-1').map((one) => one.split(' ')[0])).toEqual(['60', 'due']);
    expect(story.facts('ClockBreached')).toEqual([]);
  });
});

describe('a clock that counts towards a fixed day', () => {
  const planned = { roundNo: 1, from: '2027-02-08' };

  it('keeps its day through a suspension', () => {
    const story = tellClocks();
    story.happens('2027-01-11T10:00+01:00', 'RoundPlanned', planned);
    expect(berlin(story.clock('C13-1').dueAt)).toBe('Mon 1 Feb 17:00');
    story.happens('2027-01-12T10:00+01:00', 'CaseSuspended');
    story.happens('2027-01-20T10:00+01:00', 'CaseResumed');
    expect(berlin(story.clock('C13-1').dueAt)).toBe('Mon 1 Feb 17:00');
    expect(story.facts('ClockRecomputed')).toMatchObject([{ clockId: 'C13-1', cause: 'FIXED_DATE' }]);
  });

  it('stands while its round is put off, and nobody can ask it to go on', () => {
    const story = tellClocks();
    story.happens('2027-01-11T10:00+01:00', 'RoundPlanned', planned);
    story.happens('2027-01-12T10:00+01:00', 'RoundPostponed', { roundNo: 1 });
    expect(story.asks('2027-01-12T11:00+01:00', 'ResumeClock', { clock: 'C13' })).toMatchObject({
      refused: 'NOT_PAUSED',
    });
    story.happens('2027-01-13T10:00+01:00', 'RoundPlanned', { ...planned, from: '2027-03-09' });
    expect(berlin(story.clock('C13-1').dueAt)).toBe('Mon 1 Mar 17:00');
  });

  it('has two days before the round on the fast track, and moves with the round', () => {
    const story = tellClocks();
    story.happens('2027-01-11T10:00+01:00', 'RoundPlanned', planned);
    story.happens('2027-01-12T10:00+01:00', 'TrackChanged', { to: 'FAST' });
    expect(berlin(story.clock('C13-1').dueAt)).toBe('Thu 4 Feb 17:00');
    story.happens('2027-01-13T10:00+01:00', 'RoundPlanned', { ...planned, from: '2027-02-10' });
    expect(berlin(story.clock('C13-1').dueAt)).toBe('Mon 8 Feb 17:00');
  });

  it('is due on the open day when the round is nearer than that', () => {
    const story = tellClocks();
    story.happens('2027-02-03T10:00+01:00', 'RoundPlanned', planned);
    expect(berlin(story.clock('C13-1').dueAt)).toBe('Wed 3 Feb 17:00');
  });
});

describe('a ministry that never answers', () => {
  const told = () => {
    const story = tellClocks({ government: 'GOV-ZM' });
    story.happens('2026-11-30T09:00+02:00', 'RequestReceived');
    story.happens('2026-11-30T10:00+02:00', 'InformationRequested', { questionId: 'q-1' });
    story.happens('2026-12-01T10:00+02:00', 'InformationRequested', { questionId: 'q-2' });
    return story;
  };

  it('puts its case to sleep twenty working days after the due day, once, and to the Head after thirty', () => {
    const story = told();
    story.until('2027-03-01T10:00+02:00');
    const lusaka = on('Africa/Lusaka');
    expect(story.facts('CaseDormant').map(({ occurredAt }) => lusaka(String(occurredAt)))).toEqual([
      'Wed 13 Jan 09:00',
    ]);
    const lapse = story.facts('EscalationRaised', 'C20-1').find(({ rung }) => rung === '+30')!;
    expect([lapse['to'], lusaka(String(lapse['occurredAt']))]).toEqual([['HEAD'], 'Wed 27 Jan 09:00']);
    expect(story.clock('H1-1').status).toBe('paused');
  });

  it('wakes it by an answer', () => {
    const story = told();
    story.until('2027-01-20T10:00+02:00');
    story.happens('2027-01-20T11:00+02:00', 'InformationProvided', { questionId: 'q-1', complete: true });
    story.happens('2027-01-20T11:00+02:00', 'InformationProvided', { questionId: 'q-2', complete: true });
    expect(story.clock('C03-1')).toMatchObject({ status: 'running' });
    story.until('2027-03-01T10:00+02:00');
    expect(story.facts('CaseDormant')).toHaveLength(1);
  });
});

describe('a holiday decreed while clocks run', () => {
  it('moves the clocks of that country, of its experts, and none of the unit', () => {
    const story = tellClocks({ government: 'GOV-EG' });
    story.happens('2027-03-01T08:00+02:00', 'RequestReceived');
    story.happens('2027-03-01T08:00+02:00', 'InformationRequested', { questionId: 'q-1' });
    story.happens('2027-03-08T16:00+02:00', 'CandidateInvited', { expertId: 'e-1', country: 'EG' });
    story.happens('2027-03-08T16:00+02:00', 'PartnerQueried', { partnerId: 'partner-1' });
    story.published(withDecreedHoliday('2027-03-08T15:00:00.000Z'));
    story.asks('2027-03-08T17:30+02:00', 'RecomputeClocks');
    expect(story.facts('ClockRecomputed').map(({ clockId, cause }) => [clockId, cause])).toEqual([
      ['C20-1', 'CALENDAR_VERSION'],
      ['C24-1', 'CALENDAR_VERSION'],
    ]);
  });
});

describe('C19: what became of the contract', () => {
  const story = tellClocks({ government: 'GOV-TZ' });

  it('S12: is asked a year after the end, and answered within ten working days of that day is in time', () => {
    story.happens('2026-11-02T10:00+01:00', 'FollowUpScheduled', { round: '12M', dueOn: '2027-01-29' });
    story.happens('2026-11-02T10:00+01:00', 'CaseClosed', { outcome: 'COMPLETED' });
    story.happens('2027-02-09T10:00+01:00', 'FollowUpCompleted', { round: '12M', dueOn: '2027-01-29' });
    expect(
      story.facts('ReminderIssued', 'C19-1').map(({ rung, occurredAt }) => `${rung} ${berlin(String(occurredAt))}`),
    ).toEqual(['-10 Fri 15 Jan 09:00', 'day Fri 29 Jan 09:00']);
    expect(berlin(story.clock('C19-1').dueAt)).toBe('Fri 12 Feb 17:00');
    expect(story.clock('C19-1')).toMatchObject({ status: 'stopped', met: true });
  });
});
