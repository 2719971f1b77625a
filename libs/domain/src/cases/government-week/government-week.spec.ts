import {
  asks,
  determined,
  given,
  granted,
  happened,
  opened,
  proposed,
  reasons,
  received,
} from '../../testing/msasa.js';
import { versionIn } from '../../time/calendars/calendar-weeks.js';

const begun = [received(), opened, determined('ELIGIBLE')] as const;
const question = { text: 'Which mine is meant?', askedOf: 'p-1' };
const week = {
  restDays: ['fri', 'sat'],
  evidenceDocumentId: 'doc-circular',
  reason: 'Circular 4 of the ministry.',
} as const;
const overridden = happened('GovernmentWeekOverridden', week);

type Week = { readonly restDays: readonly string[]; readonly evidenceDocumentId: string; readonly reason: string };

const proposal = (data: Week) => proposed('OverrideGovernmentWeek', data);
const byHead = (data: Week, more = {}) =>
  asks('HEAD', 'OverrideGovernmentWeek', { ...data, approvalId: 'a-1', decision: reasons } as never, more);

type Told = readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[];

const toldBy = ({ answer }: { readonly answer: object }): Told => ('events' in answer ? (answer.events as Told) : []);
const clocksOf = (outcome: { readonly answer: object }, type: string) =>
  toldBy(outcome)
    .filter((event) => event.type === type)
    .map(({ data }) => data);

describe('a ministry that works another week than its country', () => {
  it('is proposed with the evidence, and recorded when the Head has decided', () => {
    const outcome = given(...begun, proposal(week)).when(byHead(week));
    outcome.then(granted('OverrideGovernmentWeek'), overridden);
    outcome.thenDecided({ proposedBy: 'case-mgr-1' });
  });

  it('is recorded by nobody alone', () =>
    given(...begun)
      .when(asks('HEAD', 'OverrideGovernmentWeek', { ...week, restDays: [...week.restDays], decision: reasons }))
      .thenRefused('FOUR_EYES'));

  it('has clocks that start from then on counted by its week', () => {
    const [clock] = clocksOf(
      given(...begun, overridden).when(asks('CASE_MGR', 'RequestInformation', question)),
      'ClockStarted',
    );
    expect(clock).toMatchObject({ clock: 'C20', calendar: 'GOV-ZM' });
    expect(versionIn(Number(clock!['calendarVersion']))).toEqual({ published: 1, nth: 1, restDays: ['fri', 'sat'] });
  });

  it('R-043: has clocks that run counted by its week from then on, as a fact of each', () => {
    const asked = given(...begun).when(asks('CASE_MGR', 'RequestInformation', question));
    const running = toldBy(asked).map(({ type, data }) => happened(type as 'CaseOpened', data as never));
    const outcome = given(...begun, ...running, proposal(week)).when(byHead(week));
    const moved = clocksOf(outcome, 'ClockRecomputed');
    expect(moved).toMatchObject([
      { clockId: 'C20-1', cause: 'CALENDAR_VERSION', countsFrom: '2026-12-01T09:00:00.000Z' },
    ]);
    expect(moved[0]!['newDueAt']).not.toBe(moved[0]!['oldDueAt']);
  });

  it('is not recorded as if it had been known before', () =>
    given(...begun, proposal(week))
      .when(byHead(week, { at: '2026-11-30T15:00:00.000Z' }))
      .thenRefused('WEEK_INTO_THE_PAST', /from now on/));

  it('is recorded once, and again when it changes', () => {
    const turned = { ...week, restDays: ['sat', 'fri'] };
    given(...begun, overridden, proposal(turned))
      .when(byHead(turned))
      .thenRefused('WEEK_AS_BEFORE');
    const changed = { ...week, restDays: ['sun'] };
    given(...begun, overridden, proposal(changed))
      .when(byHead(changed))
      .thenAlso('GovernmentWeekOverridden');
  });

  it('is not recorded when it is the week of its country, until another one was', () => {
    const usual = { ...week, restDays: ['sat', 'sun'] } as const;
    given(...begun, proposal(usual))
      .when(byHead(usual))
      .thenRefused('WEEK_AS_BEFORE');
    given(...begun, overridden, proposal(usual))
      .when(byHead(usual))
      .thenAlso('GovernmentWeekOverridden');
  });

  it('is decided by nobody else', () =>
    given(...begun, proposal(week))
      .when(asks('CASE_MGR' as 'HEAD', 'OverrideGovernmentWeek', { ...week, restDays: [...week.restDays] }))
      .thenRefused('NOT_YOURS_TO_ASK'));
});
