import { request } from '../testing/msasa.js';
import { storyOfCase } from '../testing/story.js';
import { approve, at, dueOf, eligible, facts, rateAll, upToDecisionOf } from '../testing/whole-case.js';
import { berlin, on } from '../time/testing/tell-clocks.js';
import { ballOf } from './support-case.js';

const days = (seconds: unknown) => Math.round((Number(seconds) / 28_800) * 100) / 100;

describe('S01 "Msasa", from the letter to its closing', () => {
  const story = storyOfCase();
  const { happens, clock, events } = story;
  const due = dueOf(story);
  const lusaka = dueOf(story, 'Africa/Lusaka');
  const stopped = (clockId: string) => events('ClockStopped').find(({ data }) => data['clockId'] === clockId)?.data;

  it('agrees on a scope, and owes a shortlist', () => {
    upToDecisionOf(story, {
      received: '2026-11-30T10:12+01:00',
      determined: '2026-12-03T15:30+01:00',
      completed: '2026-12-09T16:00+01:00',
    });
    approve(story, '2026-12-11T11:00+01:00');
    happens(at('2026-12-17T12:00+01:00'), 'ScopeAgreed', facts.scope);
    expect(story.case().stage).toBe('SELECTION');
    expect(clock('C07-1')?.instance).toBe('p-1');
    expect(due('C07-1')).toBe('Wed 23 Dec 17:00');
  });

  it('waits for the pick on the calendar of Lusaka, and reminds there while Berlin is closed', () => {
    happens(at('2026-12-23T10:00+01:00'), 'ShortlistPresented', facts.shortlist);
    expect(ballOf(story.case())).toBe('GOVERNMENT');
    expect(clock('H1-1')).toMatchObject({ status: 'paused', causes: ['AWAITING_GOVERNMENT_DECISION'] });
    expect(lusaka('C08-1')).toBe('Thu 31 Dec 17:00');
    happens(at('2027-01-04T09:40+01:00'), 'PickReceived', facts.pick);
    const reminded = events('ReminderIssued').filter(({ data }) => data['clockId'] === 'C08-1');
    expect(reminded.map(({ occurredAt }) => on('Africa/Lusaka')(occurredAt))).toEqual([
      'Tue 29 Dec 11:00',
      'Thu 31 Dec 09:00',
    ]);
    expect(due('C09-1')).toBe('Wed 6 Jan 17:00');
    expect(ballOf(story.case())).toBe('CSU');
  });

  it('clears, approves, signs and fields in time', () => {
    happens(at('2027-01-05T15:00+01:00'), 'ConflictDecided', facts.clear);
    expect(due('C10-1')).toBe('Wed 6 Jan 17:00');
    happens(at('2027-01-06T10:00+01:00'), 'ExpertSelectionApproved', facts.approved);
    expect(story.case().stage).toBe('CONTRACTING');
    expect(due('C11-1')).toBe('Tue 12 Jan 17:00');
    happens(at('2027-01-11T14:00+01:00'), 'AssignmentSigned', facts.signed);
    expect(due('C12-1')).toBe('Thu 14 Jan 17:00');
    happens(at('2027-01-13T09:00+01:00'), 'ExpertFielded', facts.fielded);
    happens(at('2027-01-13T09:00+01:00'), 'FirstExpertFielded', facts.first);
    expect(story.case().stage).toBe('ACTIVE');
    const { netSeconds, grossSeconds, pausedSeconds, met } = stopped('H1-1') ?? {};
    expect([days(netSeconds), days(grossSeconds), days(pausedSeconds), met]).toEqual([23.89, 27.85, 3.96, true]);
    // Nobody acknowledged the letter in this telling: the one breach is of that.
    expect(events('ClockBreached').map(({ data }) => data['clock'])).toEqual(['C02']);
  });

  it('prepares the round five working days before, and debriefs within three', () => {
    const round = { roundNo: 1, from: '2027-02-08', to: '2027-02-10' };
    happens(at('2027-01-18T10:00+01:00'), 'RoundPlanned', round);
    expect(due('C13-1')).toBe('Mon 1 Feb 17:00');
    happens(at('2027-02-01T12:00+01:00'), 'PrepPackIssued', { roundNo: 1 });
    expect(clock('C13-1')).toMatchObject({ status: 'stopped', met: true });
    happens(at('2027-02-10T16:00+02:00'), 'RoundHeld', { roundNo: 1 });
    expect(due('C14-1')).toBe('Mon 15 Feb 17:00');
    happens(at('2027-02-12T16:00+01:00'), 'RoundDebriefed', { roundNo: 1 });
  });

  it('reports, over a holiday, and asks again half a year and a year later', () => {
    happens(at('2027-04-22T12:00+02:00'), 'SupportCompleted', { date: '2027-04-22', achieved: [] });
    expect(due('C17-1')).toBe('Fri 14 May 17:00');
    happens(at('2027-05-13T12:00+02:00'), 'FinalReportAccepted', { documentId: 'doc-report' });
    happens(at('2027-05-20T12:00+02:00'), 'FollowUpScheduled', { round: '6M', dueOn: '2027-11-20' });
    happens(at('2027-05-20T12:00+02:00'), 'FollowUpScheduled', { round: '12M', dueOn: '2028-05-20' });
    happens(at('2027-05-20T12:00+02:00'), 'CaseClosed', { outcome: 'COMPLETED' });
    expect(story.case().stage).toBe('CLOSED');
    const live = story.case().clocks.clocks.filter(({ status }) => status === 'running');
    expect(live.map(({ clockId, instance }) => [clockId, instance])).toEqual([
      ['C19-1', '6M'],
      ['C19-2', '12M'],
    ]);
  });

  it('makes a task of each follow-up on the Monday after its Saturday', () => {
    story.passTo(at('2027-11-30T12:00+01:00'));
    happens(at('2027-11-30T12:00+01:00'), 'FollowUpCompleted', { round: '6M', dueOn: '2027-11-20' });
    story.passTo(at('2028-06-20T12:00+02:00'));
    const tasks = events('EscalationRaised').filter(({ data }) => data['rung'] === 'day');
    expect(tasks.map(({ occurredAt, data }) => [data['clockId'], berlin(occurredAt)])).toEqual([
      ['C19-1', 'Mon 22 Nov 09:00'],
      ['C19-2', 'Mon 22 May 09:00'],
    ]);
    expect(clock('C19-1')).toMatchObject({ status: 'stopped', met: true });
    expect(events('ClockBreached').map(({ data }) => data['clockId'])).toEqual(['C02-1', 'C19-2']);
  });
});

describe('S02 "Khulan": the fast track, up to its first expert', () => {
  const story = storyOfCase();
  const { happens, says, decides, clock } = story;
  const due = dueOf(story);
  const deferredChecks = ['PARTNERS', 'HUMAN_RIGHTS'];

  it('goes fast', () => {
    const letter = { ...request, country: 'MN', nextRoundDate: '2027-01-27' };
    says(at('2027-01-12T09:05+01:00'), 'INTAKE', 'RegisterRequest', letter);
    const fast = { track: 'FAST', justification: 'The next round is fixed.', deferredChecks };
    decides(at('2027-01-12T09:10+01:00'), ['CASE_MGR', 'HEAD'], 'SetTrack', fast);
    expect([due('C02-1'), due('C03-1'), due('H1-1')]).toEqual([
      'Wed 13 Jan 17:00',
      'Wed 13 Jan 17:00',
      'Tue 26 Jan 17:00',
    ]);
    const found = { ...eligible, asOfDate: '2027-01-12' };
    decides(at('2027-01-12T16:00+01:00'), ['INTAKE', 'HEAD'], 'DetermineEligibility', found);
    expect(due('C04-1')).toBe('Thu 14 Jan 17:00');
    rateAll(story, '2027-01-14T12:00+01:00', deferredChecks);
    expect(due('C05-1')).toBe('Fri 15 Jan 17:00');
  });

  it('scopes on the next day, and owes a shortlist on Monday', () => {
    approve(story, '2027-01-14T17:00+01:00');
    expect(due('C06-1')).toBe('Fri 15 Jan 17:00');
    happens(at('2027-01-15T15:00+01:00'), 'ScopeAgreed', facts.scope);
    expect(due('C07-1')).toBe('Mon 18 Jan 17:00');
  });

  it('waits for Ulaanbaatar from its next opening', () => {
    happens(at('2027-01-18T12:00+01:00'), 'ShortlistPresented', facts.shortlist);
    expect(on('Asia/Ulaanbaatar')(clock('C08-1')!.startsAt)).toBe('Tue 19 Jan 09:00');
    expect(dueOf(story, 'Asia/Ulaanbaatar')('C08-1')).toBe('Wed 20 Jan 17:00');
    happens(at('2027-01-20T15:00+08:00'), 'PickReceived', facts.pick);
    expect(due('C09-1')).toBe('Wed 20 Jan 17:00');
  });

  it('fields within ten working days: net 7.36, paused 1.63', () => {
    happens(at('2027-01-20T16:30+01:00'), 'ConflictDecided', facts.clear);
    expect(due('C10-1')).toBe('Thu 21 Jan 17:00');
    happens(at('2027-01-21T11:00+01:00'), 'ExpertSelectionApproved', facts.approved);
    expect(due('C11-1')).toBe('Fri 22 Jan 17:00');
    happens(at('2027-01-22T10:00+01:00'), 'AssignmentSigned', facts.signed);
    expect(due('C12-1')).toBe('Mon 25 Jan 17:00');
    happens(at('2027-01-25T09:00+01:00'), 'FirstExpertFielded', facts.first);
    const stop = story.events('ClockStopped').find(({ data }) => data['clockId'] === 'H1-1')?.data ?? {};
    expect([days(stop['netSeconds']), days(stop['pausedSeconds']), stop['met']]).toEqual([7.36, 1.63, true]);
  });

  it('records that the deferred checks are overdue, in the middle of the round; the system itself never suspends', () => {
    story.passTo(at('2027-01-28T18:00+01:00'));
    const overdue = story.events('DeferredChecksOverdue');
    const instants = overdue.map(({ data, occurredAt }) => [occurredAt, data['dueAt'], data['decideUntil']]);
    expect(instants.map((all) => all.map((one) => berlin(String(one))))).toEqual([
      ['Thu 28 Jan 17:00', 'Thu 28 Jan 17:00', 'Fri 29 Jan 17:00'],
    ]);
    expect(overdue[0]?.data['checks']).toEqual(deferredChecks);
    expect(story.case().overlays).toEqual([]);
  });
});

describe('S02 "Khulan", when due diligence finds something grave', () => {
  const story = storyOfCase();
  const due = dueOf(story);

  it('is back on the standard track by rule, and its clocks with it', () => {
    const letter = { ...request, country: 'MN', nextRoundDate: '2027-01-27' };
    story.says(at('2027-01-12T09:05+01:00'), 'INTAKE', 'RegisterRequest', letter);
    const fast = { track: 'FAST', justification: 'The next round is fixed.', deferredChecks: ['PARTNERS'] };
    story.decides(at('2027-01-12T09:10+01:00'), ['CASE_MGR', 'HEAD'], 'SetTrack', fast);
    const found = { ...eligible, asOfDate: '2027-01-12' };
    story.decides(at('2027-01-12T16:00+01:00'), ['INTAKE', 'HEAD'], 'DetermineEligibility', found);
    expect([due('H1-1'), due('C04-1')]).toEqual(['Tue 26 Jan 17:00', 'Thu 14 Jan 17:00']);

    const grave = { check: 'SANCTIONS', rating: 'HIGH', text: 'What was found.', sources: ['A register'] };
    story.says(at('2027-01-14T10:00+01:00'), 'INTEGRITY', 'RecordDueDiligenceFinding', grave);
    expect(story.case().chapters.pace).toEqual({ track: 'STANDARD', deferredChecks: [] });
    expect([due('H1-1'), due('C04-1')]).toEqual(['Tue 23 Feb 17:00', 'Tue 19 Jan 17:00']);
    const recounted = story.events('ClockRecomputed').slice(-2);
    expect(recounted.map(({ data }) => [data['clockId'], data['cause'], data['track']])).toEqual([
      ['H1-1', 'TRACK_CHANGE', 'STANDARD'],
      ['C04-1', 'TRACK_CHANGE', 'STANDARD'],
    ]);
  });
});
