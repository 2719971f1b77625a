import { storyOfCase } from '../testing/story.js';
import { approve, at, dueOf, facts, upToDecisionOf, type WholeStory } from '../testing/whole-case.js';
import type { CalendarState, CalendarVersion } from '../time/calendars/calendar.state.js';
import { berlin, on } from '../time/testing/tell-clocks.js';
import { ballOf } from './support-case.js';

const partner = { partnerId: 'partner-alsf' };

const selecting = (country: string): WholeStory => {
  const story = storyOfCase();
  upToDecisionOf(
    story,
    {
      received: '2027-01-05T10:00+01:00',
      determined: '2027-01-07T10:00+01:00',
      completed: '2027-01-12T10:00+01:00',
    },
    { country },
  );
  story.says(at('2027-01-12T11:00+01:00'), 'INTAKE', 'AcknowledgeRequest', {
    acknowledgementDocumentId: 'doc-2',
    contactOfficer: 'intake',
  });
  approve(story, '2027-01-14T10:00+01:00');
  story.happens(at('2027-01-20T10:00+01:00'), 'ScopeAgreed', facts.scope);
  return story;
};

describe('S04 "Baobab": nobody agrees on the experts', () => {
  const story = selecting('SN');
  const { happens, events } = story;
  const due = dueOf(story);
  const dakar = dueOf(story, 'Africa/Dakar');
  const rejected = (round: number) => ({ positionId: 'p-1', round, reasons: ['No LNG track record'] });

  it('asks for a second shortlist four working days after the first rejection', () => {
    happens(at('2027-02-01T10:00Z'), 'ShortlistPresented', facts.shortlist);
    expect(dakar('C08-1')).toBe('Mon 8 Feb 17:00');
    happens(at('2027-02-05T12:00+01:00'), 'ShortlistRejected', rejected(1));
    expect(due('C07-2')).toBe('Thu 11 Feb 17:00');
    happens(at('2027-02-11T15:00+01:00'), 'ShortlistPresented', facts.shortlist);
    expect(dakar('C08-2')).toBe('Thu 18 Feb 17:00');
  });

  it('calls for a meeting within three working days of the second, and for a third after the meeting', () => {
    happens(at('2027-02-18T12:00+01:00'), 'ShortlistRejected', rejected(2));
    const meeting = events('EscalationRaised').find(({ data }) => data['escalationId'] === 'C08-2/meeting');
    expect(berlin(String(meeting?.data['dueAt']))).toBe('Tue 23 Feb 17:00');
    expect(story.case().clocks.clocks.some(({ clockId }) => clockId === 'C07-3')).toBe(false);
    happens(at('2027-02-23T14:00+01:00'), 'ShortlistEscalated', {
      positionId: 'p-1',
      meetingDocumentId: 'doc-minutes',
      options: ['Widen the roster'],
    });
    expect(due('C07-3')).toBe('Mon 1 Mar 17:00');
  });

  it('does not ask for a fourth, and ends unmet without agreement', () => {
    happens(at('2027-02-26T12:00+01:00'), 'ShortlistPresented', facts.shortlist);
    happens(at('2027-03-05T12:00+01:00'), 'ShortlistRejected', rejected(3));
    expect(story.case().clocks.clocks.some(({ clockId }) => clockId === 'C07-4')).toBe(false);
    happens(at('2027-03-10T12:00+01:00'), 'CaseTerminated', { reason: 'NO_AGREEMENT' });
    expect(story.case().stage).toBe('CLOSED');
    expect(story.clock('H1-1')).toMatchObject({ status: 'cancelled' });
  });
});

describe('S10 "Mopane": referral instead of support', () => {
  const told = () => {
    const story = storyOfCase();
    const course = { received: '2027-01-11T09:30+01:00', determined: '2027-01-14T11:00+01:00' };
    upToDecisionOf(story, { ...course, completed: '2027-01-20T15:00+01:00' }, { country: 'MZ' });
    story.happens(at('2027-01-20T16:00+01:00'), 'PartnerReferralSent', { ...partner, consentOfGovernment: true });
    return story;
  };

  it('asks a partner, whose silence is no objection', () => {
    const story = selecting('MZ');
    story.happens(at('2027-01-22T10:00+01:00'), 'PartnerQueried', { ...partner, question: 'Do you support them?' });
    expect(dueOf(story)('C21-1')).toBe('Wed 27 Jan 17:00');
    expect([ballOf(story.case()), story.clock('H1-1')?.status]).toEqual(['PARTNER', 'running']);
    story.passTo(at('2027-01-28T10:00+01:00'));
    expect(
      story.events('PartnerAnswered').map(({ data, occurredAt }) => ({ ...data, at: berlin(occurredAt) })),
    ).toEqual([{ ...partner, answer: 'SILENCE', silentClock: 'C21-1', at: 'Wed 27 Jan 17:00' }]);
    expect(story.clock('C21-1')?.status).toBe('stopped');
    expect(ballOf(story.case())).toBe('CSU');
  });

  it('S10: counts a query of Friday 15 January to Wednesday the 20th', () => {
    const story = storyOfCase();
    story.happens(at('2027-01-15T10:00+01:00'), 'PartnerQueried', { ...partner, question: 'Do you support them?' });
    expect(dueOf(story)('C21-1')).toBe('Wed 20 Jan 17:00');
  });

  it('refers, and looks back thirty working days later, though the case is closed', () => {
    const story = told();
    expect([story.case().stage, dueOf(story)('C05-1'), dueOf(story)('C27-1')]).toEqual([
      'REFERRAL',
      'Fri 22 Jan 17:00',
      'Wed 27 Jan 17:00',
    ]);
    story.happens(at('2027-01-22T10:00+01:00'), 'ReferralAccepted', partner);
    story.happens(at('2027-01-22T10:00+01:00'), 'CaseReferred', { ...partner, residualSupport: false });
    expect(story.case().stage).toBe('CLOSED');
    expect(story.clock('C05-1')).toMatchObject({ status: 'stopped', met: true });
    expect([story.clock('C22-1')?.status, dueOf(story)('C22-1')]).toEqual(['running', 'Fri 5 Mar 17:00']);
    story.passTo(at('2027-03-05T16:00+01:00'));
    story.happens(at('2027-03-05T16:00+01:00'), 'ReferralChecked', partner);
    expect(story.clock('C22-1')).toMatchObject({ status: 'stopped', met: true });
    expect(story.case().clocks.clocks.filter(({ status }) => status === 'running')).toEqual([]);
  });

  it('looks back by the newest calendar, though the case is closed', () => {
    const story = told();
    story.happens(at('2027-01-22T10:00+01:00'), 'ReferralAccepted', partner);
    story.happens(at('2027-01-22T10:00+01:00'), 'CaseReferred', { ...partner, residualSupport: false });
    const published = at('2027-01-25T10:00+01:00');
    story.passTo(published);
    const { versions } = story.founded('calendar-CSU') as CalendarState;
    const [first] = versions as readonly [CalendarVersion];
    const calendar = { ...first.calendar, holidays: [...first.calendar.holidays!, '2027-02-10'] };
    story.published('calendar-CSU', { versions: [first, { ...first, version: 2, publishedAt: published, calendar }] });
    story.says(published, 'SYSTEM', 'RecomputeClocks', {});
    expect([story.case().stage, dueOf(story)('C22-1')]).toEqual(['CLOSED', 'Tue 9 Mar 17:00']);
  });

  it('takes the silence of the partner for a no: the case is back at its decision, which is late', () => {
    const story = told();
    story.passTo(at('2027-01-28T10:00+01:00'));
    expect(story.events('ReferralRejected')).toMatchObject([{ data: { ...partner, silentClock: 'C27-1' } }]);
    expect(story.case().stage).toBe('DECISION');
    expect(story.events('ClockBreached').map(({ data }) => data['clockId'])).toContain('C05-1');
    expect(story.clock('C27-1')?.status).toBe('stopped');
  });
});

describe('S11 "Sepik": the expert cannot travel', () => {
  const story = selecting('PG');
  const { happens } = story;
  const moresby = dueOf(story, 'Pacific/Port_Moresby');
  const out = { expertId: 'e-1', positionId: 'p-1' };

  it('has ten working days for a replacement', () => {
    happens(at('2027-02-01T10:00+01:00'), 'ShortlistPresented', facts.shortlist);
    happens(at('2027-02-02T10:00+01:00'), 'PickReceived', facts.pick);
    happens(at('2027-02-03T10:00+01:00'), 'ConflictDecided', facts.clear);
    happens(at('2027-02-03T12:00+01:00'), 'ExpertSelectionApproved', facts.approved);
    happens(at('2027-02-05T12:00+01:00'), 'AssignmentSigned', facts.signed);
    happens(at('2027-02-08T12:00+01:00'), 'FirstExpertFielded', facts.first);
    happens(at('2027-03-01T12:00+01:00'), 'RoundPlanned', { roundNo: 2, from: '2027-04-20', to: '2027-04-22' });
    expect(dueOf(story)('C13-1')).toBe('Tue 13 Apr 17:00');
    happens(at('2027-04-13T08:00+02:00'), 'ExpertUnavailable', { ...out, reasonCode: 'ILLNESS' });
    expect(dueOf(story)('C15-1')).toBe('Mon 26 Apr 17:00');
  });

  it('prepares nothing for a round that is put off, and counts to its new day when there is one', () => {
    happens(at('2027-04-13T09:30+02:00'), 'RoundPostponed', { roundNo: 2, reason: 'The lead is ill.' });
    expect(story.clock('C13-1')).toMatchObject({ status: 'paused', causes: ['ROUND_POSTPONED'] });
    happens(at('2027-04-13T15:00+02:00'), 'RoundPlanned', { roundNo: 2, from: '2027-04-27', to: '2027-04-29' });
    expect(story.clock('C13-1')).toMatchObject({ status: 'running', anchor: '2027-04-27' });
    expect(dueOf(story)('C13-1')).toBe('Tue 20 Apr 17:00');
    happens(at('2027-04-20T12:00+02:00'), 'PrepPackIssued', { roundNo: 2 });
    expect(story.clock('C13-1')).toMatchObject({ met: true });
  });

  it('selects in haste, on the days of Port Moresby', () => {
    happens(at('2027-04-16T10:00+02:00'), 'ReplacementRequested', { positionId: 'p-1', outgoing: 'e-1' });
    expect([story.clock('C07-2')?.track, dueOf(story)('C07-2')]).toEqual(['FAST', 'Mon 19 Apr 17:00']);
    happens(at('2027-04-19T09:00+10:00'), 'ShortlistPresented', facts.shortlist);
    expect([story.clock('C08-2')?.track, moresby('C08-2')]).toEqual(['FAST', 'Tue 20 Apr 17:00']);
    expect(story.clock('C15-1')?.status).toBe('paused');
    happens(at('2027-04-20T15:00+10:00'), 'PickReceived', facts.pick);
    happens(at('2027-04-21T12:00+02:00'), 'ConflictDecided', facts.clear);
    happens(at('2027-04-21T15:00+02:00'), 'ExpertSelectionApproved', facts.approved);
    happens(at('2027-04-22T12:00+02:00'), 'AssignmentSigned', facts.signed);
    happens(at('2027-04-23T12:00+02:00'), 'ExpertFielded', facts.fielded);
    expect(story.clock('C15-1')).toMatchObject({ status: 'stopped', met: true });
    expect(story.case().clocks.clocks.filter(({ clock }) => clock === 'C12')).toHaveLength(1);
  });

  it('reminded nobody outside the hours of their own office', () => {
    const hours = story
      .events('ReminderIssued')
      .filter(({ data }) => String(data['clockId']).startsWith('C08'))
      .map(({ occurredAt }) => on('Pacific/Port_Moresby')(occurredAt).slice(-5));
    expect(hours.length).toBeGreaterThan(0);
    expect(hours.filter((time) => time < '09:00' || time >= '17:00')).toEqual([]);
  });
});

describe('S16 "Ivoire": parliament says no', () => {
  it('needs another scope within five working days', () => {
    const story = selecting('CI');
    const voted = { outcome: 'RATIFICATION_FAILED' };
    story.happens(at('2027-06-11T12:00+02:00'), 'ContractOutcomeRecorded', voted);
    expect(dueOf(story)('C06-2')).toBe('Fri 18 Jun 17:00');
    story.happens(at('2027-06-17T12:00+02:00'), 'ScopeAmended', { scopeVersion: 2, reason: 'Two articles failed.' });
    expect(story.clock('C06-2')).toMatchObject({ status: 'stopped', met: true });
  });
});

describe('several positions', () => {
  const story = selecting('ZM');

  it('are each filled by itself, and the headline stops at the first expert', () => {
    const { happens } = story;
    const other = { positionId: 'p-2' };
    happens(at('2027-01-20T11:00+01:00'), 'ScopeAgreed', { ...facts.scope, positionIds: ['p-1', 'p-2'] });
    expect(
      story
        .case()
        .clocks.clocks.filter(({ clock }) => clock === 'C07')
        .map(({ instance }) => instance),
    ).toEqual(['p-1', 'p-2']);
    happens(at('2027-01-21T10:00+01:00'), 'ShortlistPresented', facts.shortlist);
    happens(at('2027-01-22T10:00+01:00'), 'PickReceived', facts.pick);
    expect([story.clock('C07-1')?.status, story.clock('C07-2')?.status]).toEqual(['stopped', 'running']);
    happens(at('2027-01-25T10:00+01:00'), 'ConflictDecided', facts.clear);
    happens(at('2027-01-25T12:00+01:00'), 'ExpertSelectionApproved', { ...facts.approved, isLast: false });
    expect(story.case().stage).toBe('SELECTION');
    happens(at('2027-01-26T10:00+01:00'), 'AssignmentSigned', facts.signed);
    happens(at('2027-01-27T10:00+01:00'), 'FirstExpertFielded', facts.first);
    expect([story.clock('H1-1')?.status, story.clock('C12-1')?.status]).toEqual(['stopped', 'stopped']);
    happens(at('2027-01-28T10:00+01:00'), 'ShortlistPresented', { ...facts.shortlist, ...other });
    expect(story.clock('C08-2')).toMatchObject({ instance: 'p-2', status: 'running' });
  });
});

describe('an invitation', () => {
  it('counts on the calendar of the country where the expert lives, and passes to the next when nobody answers', () => {
    const story = selecting('ZM');
    const invited = { expertId: 'e-7', positionId: 'p-1', country: 'EG' };
    story.happens(at('2027-01-21T10:00+02:00'), 'CandidateInvited', invited);
    expect(story.clock('C24-1')).toMatchObject({ calendar: 'GOV-EG', owner: 'EXPERT' });
    expect(dueOf(story, 'Africa/Cairo')('C24-1')).toBe('Mon 25 Jan 17:00');
    story.passTo(at('2027-02-01T10:00+02:00'));
    expect(
      story
        .events('CandidateNonResponsive')
        .map(({ occurredAt, data }) => [on('Africa/Cairo')(occurredAt), data['expertId']]),
    ).toEqual([['Wed 27 Jan 09:00', 'e-7']]);
    expect(story.clock('C24-1')?.status).toBe('stopped');
  });
});
