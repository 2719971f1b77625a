import fc from 'fast-check';
import { clockEvents } from './clock.events.js';
import { firstPolicy } from '../policies/first/first.policy.js';
import { ledgerOf, type LedgerEntry } from './ledger.js';
import { clocks } from './retell-clocks.js';
import { tellClocks } from '../testing/tell-clocks.js';

type Story = ReturnType<typeof tellClocks>;
type Turn = (story: Story, at: string) => void;

const after = (instant: string, seconds: number) => new Date(Date.parse(instant) + seconds * 1000).toISOString();

const happens =
  (type: string, data = {}): Turn =>
  (story, at) =>
    story.happens(at, type, data);
const asks =
  (type: 'PauseClock' | 'ResumeClock', clock: string): Turn =>
  (story, at) =>
    void story.asks(at, type, { clock, reasonCode: 'GOVERNMENT_REQUESTED_WAIT' });

/** The next version of a calendar, with a holiday so many days ahead where one is decreed. */
const publishes =
  (code: string, daysAhead?: number): Turn =>
  (story, at) => {
    story.until(at);
    const { versions } = story.calendars()[code]!;
    const last = versions.at(-1)!;
    const date = after(at, (daysAhead ?? 0) * 86_400).slice(0, 10);
    const holidays = daysAhead === undefined ? last.holidays : [...last.holidays, { date }];
    const calendar = { ...last.calendar, holidays: holidays.map((one) => one.date) };
    const next = { ...last, version: last.version + 1, publishedAt: story.now(), holidays, calendar };
    story.published({ ...story.calendars(), [code]: { versions: [...versions, next] } });
  };

const turns = fc.constantFrom<Turn>(
  happens('RequestReceived'),
  happens('RequestAcknowledged'),
  happens('InformationRequested', { questionId: 'q-1' }),
  happens('InformationRequested', { questionId: 'q-2' }),
  happens('InformationProvided', { questionId: 'q-1', complete: true }),
  happens('InformationProvided', { questionId: 'q-2', complete: true }),
  happens('InformationProvided', { questionId: 'q-2', complete: false }),
  happens('EligibilityDetermined', { outcome: 'ELIGIBLE' }),
  happens('EligibilityDetermined', { outcome: 'EXCEPTION_NEEDED' }),
  happens('BoardExceptionRequested'),
  happens('BoardExceptionGranted'),
  happens('DueDiligenceCompleted'),
  happens('RequestApproved'),
  happens('ScopeProposed'),
  happens('ScopeAgreed', { positionIds: ['p-1', 'p-2'] }),
  happens('ShortlistPresented', { positionId: 'p-1' }),
  happens('ShortlistRejected', { positionId: 'p-1', round: 1 }),
  happens('ShortlistRejected', { positionId: 'p-1', round: 2 }),
  happens('PickReceived', { positionId: 'p-1' }),
  happens('ConflictDecided', { positionId: 'p-1', phase: 'PICK', allPicked: true }),
  happens('AssignmentSigned', { positionId: 'p-1' }),
  happens('ExpertUnavailable', { positionId: 'p-1' }),
  happens('ExpertFielded', { positionId: 'p-1' }),
  happens('FirstExpertFielded'),
  happens('CandidateInvited', { expertId: 'e-1', country: 'EG' }),
  happens('RoundPlanned', { roundNo: 1, from: '2027-01-25' }),
  happens('RoundPlanned', { roundNo: 1, from: '2027-02-14' }),
  happens('RoundPostponed', { roundNo: 1 }),
  happens('FollowUpScheduled', { round: '6M', dueOn: '2027-02-20' }),
  happens('PartnerQueried', { partnerId: 'partner-1' }),
  happens('PartnerReferralSent', { partnerId: 'partner-1' }),
  happens('CaseReferred', { partnerId: 'partner-1' }),
  happens('DataSubjectRequestOpened'),
  happens('LegalHoldPlaced'),
  happens('LegalHoldLifted'),
  happens('ComplaintFiled'),
  happens('CaseSuspended'),
  happens('CaseResumed'),
  happens('IntegrityHoldPlaced'),
  happens('IntegrityHoldLifted'),
  happens('TrackChanged', { to: 'FAST' }),
  happens('TrackChanged', { to: 'STANDARD' }),
  asks('PauseClock', 'C03'),
  asks('ResumeClock', 'C03'),
  asks('PauseClock', 'H1'),
  asks('ResumeClock', 'H1'),
  // Nobody rings until then; or somebody enters late what happened two days ago.
  (story, at) => story.sleep(at),
  (story, at) => story.entered(after(at, -172_800), 'InformationRequested', { questionId: 'q-3' }),
  (story, at) => story.entered(after(at, -90_000), 'RequestAcknowledged'),
  // A holiday is decreed, or a calendar published as it was; and the clocks are asked to count on by it, or not yet.
  publishes('CSU', 3),
  publishes('GOV-AR', 8),
  publishes('CSU'),
  (story, at) => void story.asks(at, 'RecomputeClocks'),
);

type Told = NonNullable<Parameters<typeof tellClocks>[0]>;

const courses = fc.array(fc.tuple(turns, fc.integer({ min: 0, max: 500_000 })), { minLength: 1, maxLength: 25 });

const storiesTold = (told: Told = {}) =>
  courses.map((course) => {
    const story = tellClocks({ government: 'GOV-AR', ...told });
    story.happens('2026-11-30T08:00:00.000Z', 'RequestReceived');
    for (const [turn, seconds] of course) turn(story, after(story.now(), seconds));
    story.until(after(story.now(), 30 * 86_400));
    return story;
  });

const holds = (check: (story: Story) => void, told?: Told) =>
  fc.assert(fc.property(storiesTold(told), check), { numRuns: 80 });
const recorded = (story: Story) =>
  story
    .record()
    .filter(({ type }) => Object.hasOwn(clockEvents, type))
    .map(({ type, data, occurredAt }) => ({ type, data, occurredAt }));
/** Nobody says of a record how it was told: its facts do. */
const known = (story: Story) =>
  story.record().map((event, index) => {
    const { recounts: _, ...context } = story.contexts()[index]!;
    return { event, context };
  });
const sum = (entries: readonly LedgerEntry[], wanted: (entry: LedgerEntry) => boolean = () => true) =>
  entries.reduce((seconds, entry) => seconds + (wanted(entry) ? entry.seconds : 0), 0);
const codesThatBreach = firstPolicy.clocks.filter(({ ladder }) => ladder.some(({ breaches }) => breaches));

describe('whatever happens in a case', () => {
  it('its clocks, told again, equal the record', () =>
    holds((story) => expect(clocks(known(story)).facts).toEqual(recorded(story))));

  it.each(['ONLY_WHAT_MOVES', 'PAUSES_AS_THEY_BEGAN'] as const)(
    'its clocks, told again, equal a record of earlier days (%s), and stand as it says',
    (recounts) =>
      holds(
        (story) => {
          const told = clocks(known(story));
          expect(told.facts).toEqual(recorded(story));
          expect(told.clocks).toEqual(story.clocks());
        },
        { recounts },
      ),
  );

  it('every ledger covers its clock without a gap, and counts what the record says', () =>
    holds((story) => {
      for (const clock of story.clocks().clocks) {
        const { clockId, startedAt, endedAt = story.now() } = clock;
        const entries = ledgerOf(clockId, story.record(), { calendars: story.calendars(), now: story.now() });
        const edges = [startedAt, ...entries.map(({ to }) => to)];
        expect(entries.map(({ from }) => from)).toEqual(edges.slice(0, -1));
        expect(edges.at(-1)).toBe(endedAt);
        for (const { netSeconds, pausedSeconds, grossSeconds, elapsedSeconds } of story.facts(
          'ClockStopped',
          clockId,
        )) {
          expect(sum(entries, ({ counted }) => counted)).toBe(netSeconds);
          expect(sum(entries, ({ kind }) => kind === 'PAUSE')).toBe(pausedSeconds);
          expect(grossSeconds).toBe(Number(netSeconds) + Number(pausedSeconds));
          expect(sum(entries)).toBe(elapsedSeconds);
        }
      }
    }));

  it('a clock that was not met was breached, and none is breached twice', () =>
    holds((story) => {
      for (const { clockId, clock, met } of story.clocks().clocks) {
        const breaches = story.facts('ClockBreached', clockId).length;
        expect(breaches).toBeLessThanOrEqual(1);
        if (met === false && codesThatBreach.some((rule) => rule.clock === clock)) expect(breaches).toBe(1);
      }
    }));

  it('no rung rings twice, and no alarm lies in the past', () =>
    holds((story) => {
      for (const { clockId } of story.clocks().clocks) {
        const rungs = [...story.facts('ReminderIssued', clockId), ...story.facts('ReminderSuppressed', clockId)].map(
          ({ rung }) => rung,
        );
        expect(new Set(rungs).size).toBe(rungs.length);
      }
      expect(story.alarms().filter(({ at }) => at <= story.now())).toEqual([]);
    }));

  it('a clock stands exactly while it has a cause, and what stands is owed nothing new', () =>
    holds((story) => {
      for (const { status, causes, runs } of story.clocks().clocks) {
        if (status === 'running') expect([causes, runs.at(-1)!.to]).toEqual([[], undefined]);
        if (status === 'paused') expect([causes.length > 0, runs.at(-1)!.to !== undefined]).toEqual([true, true]);
      }
    }));
});
