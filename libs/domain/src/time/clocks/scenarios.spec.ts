import { berlin, on, tellClocks } from '../testing/tell-clocks.js';

const days = (seconds: unknown) => Math.round((Number(seconds) / 28_800) * 100) / 100;
const ELIGIBLE = { outcome: 'ELIGIBLE' };

describe('S01 Msasa: the straight case', () => {
  const story = tellClocks({ government: 'GOV-ZM' });
  const due = (clockId: string) => berlin(story.clock(clockId).dueAt);
  const stopped = (clockId: string) => story.facts('ClockStopped', clockId)[0]!;

  it('has two working days to answer an enquiry', () => {
    story.happens('2026-11-26T09:20+01:00', 'EnquiryReceived');
    expect(due('C01-1')).toBe('Mon 30 Nov 17:00');
    story.happens('2026-11-27T11:00+01:00', 'EnquiryAnswered');
    expect(stopped('C01-1')).toMatchObject({ met: true });
  });

  it('acknowledges within one working day, and determines eligibility within four', () => {
    story.happens('2026-11-30T10:12+01:00', 'RequestReceived');
    expect(due('C02-1')).toBe('Tue 1 Dec 17:00');
    expect(due('C03-1')).toBe('Fri 4 Dec 17:00');
    expect(story.clock('H1-1').status).toBe('running');
    expect(story.clock('H2-1').dueAt).toBeNull();
    story.happens('2026-11-30T15:40+01:00', 'RequestAcknowledged');
    expect(stopped('C02-1')).toMatchObject({ met: true, netSeconds: 19_680 });
  });

  it('arms the rungs of due diligence to the second', () => {
    story.happens('2026-12-03T15:30+01:00', 'EligibilityDetermined', ELIGIBLE);
    expect(due('C04-1')).toBe('Thu 10 Dec 17:00');
    const rungs = Object.fromEntries(story.clock('C04-1').rungs.map(({ rung, at }) => [rung, berlin(at)]));
    expect(rungs).toMatchObject({ 50: 'Tue 8 Dec 11:30', 80: 'Wed 9 Dec 15:30', due: 'Thu 10 Dec 17:00' });
  });

  it('has sent the reminder at 80 %, and not the one at the due instant, when due diligence is completed', () => {
    story.happens('2026-12-09T16:00+01:00', 'DueDiligenceCompleted', { overallRating: 'MEDIUM' });
    expect(story.rungs('C04-1')).toEqual(['50 2026-12-08T10:30:00.000Z', '80 2026-12-09T14:30:00.000Z']);
    expect(due('C05-1')).toBe('Fri 11 Dec 17:00');
  });

  it('starts the scoping with the approval', () => {
    story.happens('2026-12-11T11:00+01:00', 'RequestApproved');
    expect(stopped('C05-1')).toMatchObject({ met: true });
    expect(due('C06-1')).toBe('Fri 18 Dec 17:00');
    story.happens('2026-12-17T12:00+01:00', 'ScopeAgreed');
    expect(stopped('C06-1')).toMatchObject({ met: true });
  });

  it('meets the headline: net 23.89, gross 27.85, 44 calendar days', () => {
    story.happens('2026-12-23T10:00+01:00', 'ShortlistPresented');
    expect(story.facts('ClockPaused', 'H1-1')[0]).toMatchObject({ reasonCode: 'AWAITING_GOVERNMENT_DECISION' });
    story.happens('2027-01-04T09:40+01:00', 'PickReceived');
    story.happens('2027-01-13T09:00+01:00', 'FirstExpertFielded');
    const { netSeconds, grossSeconds, pausedSeconds, met } = stopped('H1-1');
    expect([days(netSeconds), days(grossSeconds), days(pausedSeconds), met]).toEqual([23.89, 27.85, 3.96, true]);
    expect(stopped('H2-1')).toMatchObject({ met: null, pausedSeconds: 0 });
    expect(Math.round(Number(stopped('H2-1')['elapsedSeconds']) / 86_400)).toBe(44);
  });
});

describe('S02 Khulan: the fast track', () => {
  const story = tellClocks({ government: 'GOV-MN' });
  const due = (clockId: string) => berlin(story.clock(clockId).dueAt);

  it('shortens the targets of the clocks that run', () => {
    story.happens('2027-01-12T09:05+01:00', 'RequestReceived');
    expect(due('C03-1')).toBe('Mon 18 Jan 17:00');
    story.happens('2027-01-12T09:10+01:00', 'TrackChanged', { from: 'STANDARD', to: 'FAST' });
    expect([due('C02-1'), due('C03-1'), due('H1-1')]).toEqual([
      'Wed 13 Jan 17:00',
      'Wed 13 Jan 17:00',
      'Tue 26 Jan 17:00',
    ]);
    expect(story.facts('ClockRecomputed').map(({ clockId, cause }) => [clockId, cause])).toEqual([
      ['C03-1', 'TRACK_CHANGE'],
      ['H1-1', 'TRACK_CHANGE'],
    ]);
  });

  it('gives two days to due diligence, one to the decision, and starts the scoping at the next opening', () => {
    story.happens('2027-01-12T16:00+01:00', 'EligibilityDetermined', ELIGIBLE);
    expect(due('C04-1')).toBe('Thu 14 Jan 17:00');
    story.happens('2027-01-14T12:00+01:00', 'DueDiligenceCompleted');
    expect(due('C05-1')).toBe('Fri 15 Jan 17:00');
    story.happens('2027-01-14T17:00+01:00', 'RequestApproved');
    expect(berlin(story.clock('C06-1').startsAt)).toBe('Fri 15 Jan 09:00');
    expect(due('C06-1')).toBe('Fri 15 Jan 17:00');
  });

  it('goes back to the standard targets when a high finding forbids the fast track', () => {
    const other = tellClocks({ government: 'GOV-MN' });
    other.happens('2027-01-12T09:05+01:00', 'RequestReceived');
    other.happens('2027-01-12T09:10+01:00', 'TrackChanged', { to: 'FAST' });
    other.happens('2027-01-12T16:00+01:00', 'EligibilityDetermined', ELIGIBLE);
    other.happens('2027-01-14T10:00+01:00', 'TrackChanged', { to: 'STANDARD' });
    expect(berlin(other.clock('C04-1').dueAt)).toBe('Tue 19 Jan 17:00');
  });
});

describe('S03 Sakkia: the wrong weekend', () => {
  const cairo = on('Africa/Cairo');
  const story = tellClocks({ government: 'GOV-EG' });
  const asked = { questionId: 'q-1' };

  it('counts the request on the calendar of Berlin', () => {
    story.happens('2026-12-17T15:30+01:00', 'RequestReceived');
    expect(berlin(story.clock('C02-1').dueAt)).toBe('Fri 18 Dec 17:00');
    expect(berlin(story.clock('C03-1').dueAt)).toBe('Wed 23 Dec 17:00');
    expect(berlin(story.clock('H1-1').dueAt)).toBe('Wed 3 Feb 17:00');
    story.happens('2026-12-18T10:00+01:00', 'RequestAcknowledged');
  });

  it('stops for the question after 990 minutes, and counts the government on its own calendar', () => {
    story.happens('2026-12-21T16:00+01:00', 'InformationRequested', asked);
    expect(story.facts('ClockPaused', 'C03-1')[0]).toMatchObject({
      consumedSeconds: 990 * 60,
      reasonCode: 'AWAITING_GOVERNMENT_INFO',
    });
    const { startsAt, dueAt, rungs, instance } = story.clock('C20-1');
    expect(cairo(startsAt)).toBe('Tue 22 Dec 09:00');
    expect(cairo(dueAt)).toBe('Mon 4 Jan 17:00');
    expect(instance).toBe('q-1');
    expect(cairo(rungs.find(({ rung }) => rung === '60')!.at)).toBe('Wed 30 Dec 09:00');
  });

  it('goes on when the answer comes, from the next opening in Berlin', () => {
    story.happens('2026-12-31T13:00+01:00', 'InformationProvided', { ...asked, complete: true });
    expect(berlin(story.clock('C03-1').dueAt)).toBe('Tue 5 Jan 17:00');
    expect(berlin(story.clock('H1-1').dueAt)).toBe('Wed 10 Feb 17:00');
    story.happens('2027-01-04T12:00+01:00', 'EligibilityDetermined', ELIGIBLE);
    expect(days(story.facts('ClockStopped', 'C03-1')[0]!['pausedSeconds'])).toBe(5.13);
  });

  it('reminded Cairo once, on a day on which Cairo works, and never of a breach', () => {
    expect(
      story.facts('ReminderIssued', 'C20-1').map(({ rung, occurredAt }) => [rung, cairo(String(occurredAt))]),
    ).toEqual([['60', 'Wed 30 Dec 09:00']]);
    expect(story.facts('ClockBreached')).toEqual([]);
  });
});

describe('S06 Ala-Too: due diligence and the decision on a risk', () => {
  it('has its due dates', () => {
    const story = tellClocks({ government: 'GOV-KG' });
    story.happens('2027-01-15T11:00+01:00', 'RequestReceived');
    story.happens('2027-01-18T09:30+01:00', 'EligibilityDetermined', ELIGIBLE);
    expect(berlin(story.clock('C04-1').dueAt)).toBe('Mon 25 Jan 17:00');
    story.happens('2027-01-21T12:00+01:00', 'DueDiligenceCompleted', { overallRating: 'CRITICAL' });
    story.happens('2027-01-21T14:00+01:00', 'BoardExceptionRequested');
    expect(berlin(story.clock('C23-1').dueAt)).toBe('Thu 28 Jan 17:00');
    story.happens('2027-01-27T10:00+01:00', 'BoardExceptionRefused');
    story.happens('2027-01-27T10:00+01:00', 'RequestDeclined', { reasonCode: 'RISK' });
    expect(
      story
        .clocks()
        .clocks.filter(({ status }) => status === 'cancelled')
        .map(({ clockId }) => clockId),
    ).toEqual(['C02-1', 'H1-1', 'H2-1']);
    expect(story.alarms()).toEqual([]);
  });
});

describe('S07 Pleasant Island: before opening time', () => {
  it('counts the same day', () => {
    const story = tellClocks({ government: 'GOV-NR' });
    story.happens('2026-12-02T06:10+01:00', 'RequestReceived');
    expect(berlin(story.clock('C02-1').startsAt)).toBe('Wed 2 Dec 09:00');
    expect(berlin(story.clock('C02-1').dueAt)).toBe('Wed 2 Dec 17:00');
    expect(berlin(story.clock('C03-1').dueAt)).toBe('Mon 7 Dec 17:00');
  });
});

describe('S10 Mopane', () => {
  it('has its first due dates', () => {
    const story = tellClocks({ government: 'GOV-MZ' });
    story.happens('2027-01-11T09:30+01:00', 'RequestReceived');
    expect([story.clock('C02-1'), story.clock('C03-1')].map(({ dueAt }) => berlin(dueAt))).toEqual([
      'Tue 12 Jan 17:00',
      'Fri 15 Jan 17:00',
    ]);
    story.happens('2027-01-14T11:00+01:00', 'EligibilityDetermined', ELIGIBLE);
    expect(berlin(story.clock('C04-1').dueAt)).toBe('Thu 21 Jan 17:00');
    story.happens('2027-01-20T15:00+01:00', 'DueDiligenceCompleted');
    expect(berlin(story.clock('C05-1').dueAt)).toBe('Fri 22 Jan 17:00');
  });
});

describe('S18 Andes: the platform was down', () => {
  const story = tellClocks({ government: 'GOV-BO' });

  it('arms four rungs', () => {
    story.happens('2027-02-22T10:00+01:00', 'EligibilityDetermined', ELIGIBLE);
    expect(story.clock('C04-1').rungs.map(({ rung, at }) => `${rung} ${berlin(at)}`)).toEqual([
      '50 Wed 24 Feb 14:00',
      '80 Fri 26 Feb 10:00',
      'due Mon 1 Mar 17:00',
      '150 Wed 3 Mar 14:00',
    ]);
  });

  it('rings the missed rung once, and says how late', () => {
    story.until('2027-02-26T09:30+01:00');
    story.sleep('2027-03-01T10:30+01:00');
    story.until('2027-03-01T10:30+01:00');
    expect(story.facts('ReminderIssued', 'C04-1').map(({ rung, lateBy }) => [rung, lateBy])).toEqual([
      ['50', undefined],
      ['80', 3 * 86_400 + 1800],
    ]);
  });

  it('rings the due rung on time, as a breach, and nothing twice', () => {
    story.until('2027-03-10T12:00+01:00');
    expect(
      story
        .facts('ReminderIssued', 'C04-1')
        .map(({ rung, level, occurredAt }) => `${rung} ${level} ${berlin(String(occurredAt))}`),
    ).toEqual(['50 L0 Wed 24 Feb 14:00', '80 L1 Mon 1 Mar 10:30', 'due L2 Mon 1 Mar 17:00', '150 L3 Wed 3 Mar 14:00']);
    expect(story.facts('ClockBreached')).toMatchObject([{ clockId: 'C04-1', overdueSeconds: 0 }]);
    expect(story.facts('ReminderSuppressed')).toEqual([]);
  });
});

describe('S19 Salar: a province asks', () => {
  const salta = on('America/Argentina/Salta');
  const story = tellClocks({ government: 'GOV-AR' });
  const asked = { questionId: 'consent' };

  it('has its first due dates', () => {
    story.happens('2027-02-03T14:00+01:00', 'RequestReceived');
    expect(berlin(story.clock('C02-1').dueAt)).toBe('Thu 4 Feb 17:00');
    expect(berlin(story.clock('C03-1').dueAt)).toBe('Tue 9 Feb 17:00');
  });

  it('lets the carnival pass', () => {
    story.happens('2027-02-04T11:00+01:00', 'InformationRequested', asked);
    expect(story.facts('ClockPaused', 'C03-1')[0]).toMatchObject({ consumedSeconds: 300 * 60 });
    const { startsAt, dueAt, rungs } = story.clock('C20-1');
    expect(salta(startsAt)).toBe('Thu 4 Feb 09:00');
    expect(salta(dueAt)).toBe('Fri 19 Feb 17:00');
    expect(salta(rungs.find(({ rung }) => rung === '60')!.at)).toBe('Tue 16 Feb 09:00');
  });

  it('does not remind of what was answered', () => {
    story.happens('2027-02-15T10:00+01:00', 'InformationProvided', { ...asked, complete: true });
    story.happens('2027-02-16T10:00+01:00', 'EligibilityDetermined', { outcome: 'EXCEPTION_NEEDED' });
    expect(story.facts('ReminderIssued', 'C20-1')).toEqual([]);
    expect(story.facts('ClockStopped', 'C03-1')[0]).toMatchObject({ met: true, netSeconds: 780 * 60 });
    expect(story.clocks().clocks.some(({ clock }) => clock === 'C04')).toBe(false);
  });

  it('waits for the Board on the unit’s own time', () => {
    story.happens('2027-02-16T10:00+01:00', 'BoardExceptionRequested');
    expect(berlin(story.clock('C23-1').dueAt)).toBe('Tue 23 Feb 17:00');
    expect(story.clock('H1-1').status).toBe('running');
    story.happens('2027-02-22T11:00+01:00', 'BoardExceptionGranted');
    expect(story.clock('C23-1')).toMatchObject({ status: 'stopped', met: true });
    expect(story.clock('C04-1').status).toBe('running');
  });
});
