import { approvals } from '../../approvals/approvals.language.js';
import { examplesOf } from '../../testing.js';
import { appendixBCalendars, egyptVersion2 } from './appendix-b.calendars.js';
import { calendarLanguage } from './calendar.language.js';
import { calendarMind } from './calendar.mind.js';

const { given, happened, asks } = examplesOf(calendarMind, calendarLanguage, approvals);

const egyptVersion1 = appendixBCalendars.find(({ code }) => code === 'GOV-EG')!;
const next = { ...egyptVersion2, tzVersion: '2025c' };
const founded = happened('CalendarVersionPublished', { ...egyptVersion1, tzVersion: '2025c', version: 1 });
const published = happened('CalendarVersionPublished', { ...next, version: 2 });
const proposed = happened('ApprovalProposed', {
  approvalId: 'a-1',
  command: 'PublishCalendarVersion',
  data: next,
  proposer: 'case-mgr-1',
  expiresAt: '2026-12-07T16:00:00.000Z',
});
const decision = { reasonText: 'The gazette of 3 March decrees it.', basis: ['doc-gazette'] };
const delegation = {
  status: 'recorded',
  from: 'head',
  fromRole: 'HEAD',
  to: 'deputy-1',
  decisions: [],
  startsAt: '2026-11-01T00:00:00.000Z',
  endsAt: '2027-01-01T00:00:00.000Z',
};
const inPlace = { person: 'deputy-1', onBehalfOf: 'head', delegationId: 'd' };
const granted = happened('ApprovalGranted', { approvalId: 'a-1', command: 'PublishCalendarVersion' });

const onSundays = { sun: [['09:00', '17:00']] };

const proposing = (data: typeof next) =>
  asks('CASE_MGR', 'ProposeDecision', { command: 'PublishCalendarVersion', data });

/** Sundays of some years on which nobody works. */
const sundaysUntil = (last: number, first = 2026) => {
  const [day, end] = [Date.UTC(first, 0, 1), Date.UTC(last, 11, 31)];
  const days = Array.from({ length: (end - day) / 86_400_000 + 1 }, (_, at) => new Date(day + at * 86_400_000));
  const sundays = days.filter((date) => date.getUTCDay() === 0).map((date) => date.toISOString().slice(0, 10));
  return Object.fromEntries(sundays.map((date) => [date, [['00:00', '24:00']]]));
};

describe('the next version of a calendar', () => {
  it.each(['INTAKE', 'CASE_MGR', 'ROSTER', 'HEAD'] as const)('is proposed by any staff, %s too', (role) =>
    given(founded)
      .when(asks(role as 'CASE_MGR', 'ProposeDecision', { command: 'PublishCalendarVersion', data: next }))
      .thenAlso('ApprovalProposed'),
  );

  it('is decided by the Head, with a decision record', () => {
    const outcome = given(founded, proposed).when(
      asks('HEAD', 'PublishCalendarVersion', { ...next, approvalId: 'a-1', decision }),
    );
    outcome.then(granted, published);
    outcome.thenDecided({ proposedBy: 'case-mgr-1', decidedBy: 'head', basis: ['doc-gazette'] });
  });

  it('R-011: is decided by a deputy in the place of the Head', () =>
    given(founded, proposed)
      .knowing({ 'delegation-d': delegation })
      .when(asks('DEPUTY', 'PublishCalendarVersion', { ...next, approvalId: 'a-1', decision }, inPlace))
      .then(granted, published));

  it('R-010: is not decided by whoever proposed it, nor unproposed', () => {
    given(founded, proposed)
      .when(asks('HEAD', 'PublishCalendarVersion', { ...next, approvalId: 'a-1', decision }, { person: 'case-mgr-1' }))
      .thenRefused('FOUR_EYES');
    given(founded)
      .when(asks('HEAD', 'PublishCalendarVersion', { ...next, decision }))
      .thenRefused('FOUR_EYES');
  });

  it('R-042: is not decided without a reason and a document', () =>
    given(founded, proposed)
      .when(
        asks('HEAD', 'PublishCalendarVersion', { ...next, approvalId: 'a-1', decision: { ...decision, basis: [] } }),
      )
      .thenRefused('R-042'));

  it('is decided as it was proposed, or not at all', () =>
    given(founded, proposed)
      .when(asks('HEAD', 'PublishCalendarVersion', { ...next, holidays: [], approvalId: 'a-1', decision }))
      .thenRefused('CONFLICT'));

  it('is not decided when another was published since: it would undo that one', () => {
    const other = happened('CalendarVersionPublished', { ...next, version: 2, source: 'Gazette 11' });
    const command = asks('HEAD', 'PublishCalendarVersion', { ...next, approvalId: 'a-1', decision });
    given(founded, proposed, other)
      .when(command)
      .thenRefused('VERSION_OVERTAKEN', /Version 2 was published since/);
    given(founded, other, proposed).when(command).thenAlso('CalendarVersionPublished');
  });

  it('is refused with a reason, by whoever might decide it', () =>
    given(founded, proposed)
      .when(asks('HEAD', 'RefuseApproval', { approvalId: 'a-1', reasonText: 'The gazette has not come out yet.' }))
      .thenAlso('ApprovalRefused'));

  it('lapses after five working days', () =>
    given(founded, proposed).at('2026-12-07T16:00:00.000Z').when(ringing).thenAlso('ApprovalExpired'));

  it('is not even proposed when nobody could count by it', () =>
    given(founded)
      .when(asks('CASE_MGR', 'ProposeDecision', { command: 'PublishCalendarVersion', data: { ...next, hours: {} } }))
      .thenRefused('CALENDAR_REFUSED', /no open hour/));

  it('is not even proposed when it says what the last one says', () =>
    given(founded)
      .when(proposing({ ...egyptVersion1, tzVersion: '2025c' }))
      .thenRefused('CALENDAR_AS_BEFORE', /Version 1 says all of this/));

  it('names each holiday once', () =>
    given(founded)
      .when(proposing({ ...next, holidays: [...next.holidays, next.holidays[0]!] }))
      .thenRefused('HOLIDAY_TWICE', /is named twice/));

  it('domain 9.17: does not let go of all holidays of a known year without a word', () =>
    given(founded)
      .when(proposing({ ...next, holidays: [] }))
      .thenRefused('YEAR_UNEXPLAINED'));

  it.each([
    ['a minute a week', { hours: { sun: [['09:00', '09:01']] }, secondsPerDay: 60 }],
    ['Sundays that are all closed', { hours: { sun: [['09:00', '17:00']] }, breaks: sundaysUntil(2190) }],
    ['Sundays that are closed for six years from 2029 on', { hours: onSundays, breaks: sundaysUntil(2036, 2029) }],
  ] as const)('is not even proposed when nothing would be due by it: %s', (_, odd) =>
    given(founded)
      .when(proposing({ ...next, ...odd } as never))
      .thenRefused('CALENDAR_REFUSED', /would last longer than 5 years/),
  );

  it('may count by one day a week', () =>
    given(founded)
      .when(proposing({ ...next, hours: onSundays } as never))
      .thenAlso('ApprovalProposed'));

  it('is the first one of a country only when something is known of that country', () => {
    const first = proposing({ ...next, code: 'GOV-XX' });
    given()
      .when(first)
      .thenRefused('CALENDAR_UNKNOWN', /no calendar GOV-XX/);
    given()
      .when(proposing({ ...next, code: 'FOO' }))
      .thenRefused('CALENDAR_UNKNOWN');
    given()
      .knowing({ 'country-XX': { iso2: 'XX', rows: [{ list: 'DAC' }], approvals: [] } })
      .when(first)
      .thenAlso('ApprovalProposed');
  });

  it('stands in the stream that bears its code, proposed or decided', () => {
    const said = { ...next, approvalId: 'a-1', decision };
    for (const { type, data, meta } of [proposing(next), asks('HEAD', 'PublishCalendarVersion', said)]) {
      const command = { type, data, meta } as never;
      expect(calendarMind.whyNotHere?.('calendar-FOO', command)).toMatchObject({ refused: 'OTHER_CALENDAR' });
      expect(calendarMind.whyNotHere?.('calendar-GOV-EG', command)).toBeUndefined();
    }
  });

  it('keeps where each holiday comes from, and why a year has none', () => {
    const holidays = [{ date: '2027-03-11', name: 'Decreed holiday', source: 'Gazette 12 of 2027' }];
    const yearNotes = [{ year: 2028, state: 'empty', reason: 'Law 5 of 2027.' }] as const;
    const data = { ...next, holidays, holidayYears: [2027, 2028], yearNotes };
    given(founded)
      .when(asks('SYSTEM' as 'HEAD', 'PublishCalendarVersion', data))
      .then(happened('CalendarVersionPublished', { ...data, version: 2 }));
  });
});

const ringing = {
  type: 'RingAlarm',
  data: { key: 'approval/a-1', arm: 2 },
  meta: { id: 'ring', by: { person: 'house', role: 'SYSTEM' as const }, occurredAt: '' },
};
