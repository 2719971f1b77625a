import fc from 'fast-check';
import { tellClocks } from './tell-clocks.js';

export type Story = ReturnType<typeof tellClocks>;
type Turn = (story: Story, at: string) => void;

export const after = (instant: string, seconds: number) => new Date(Date.parse(instant) + seconds * 1000).toISOString();

const happens =
  (type: string, data = {}): Turn =>
  (story, at) =>
    story.happens(at, type, data);
const asks =
  (type: 'PauseClock' | 'ResumeClock', clock: string): Turn =>
  (story, at) =>
    void story.asks(at, type, { clock, reasonCode: 'GOVERNMENT_REQUESTED_WAIT' });

/** Said so many seconds after it happened. */
const entered =
  (secondsLate: number, type: string, data = {}): Turn =>
  (story, at) => {
    story.until(at);
    story.entered(after(at, -secondsLate), type, data);
  };

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
  entered(172_800, 'InformationRequested', { questionId: 'q-3' }),
  entered(90_000, 'RequestAcknowledged'),
  // A holiday is decreed, or a calendar published as it was; and the clocks are asked to count on by it, or not yet.
  publishes('CSU', 3),
  publishes('GOV-AR', 8),
  publishes('CSU'),
  (story, at) => void story.asks(at, 'RecomputeClocks'),
);

export type Told = NonNullable<Parameters<typeof tellClocks>[0]>;

const courses = fc.array(fc.tuple(turns, fc.integer({ min: 0, max: 500_000 })), { minLength: 1, maxLength: 25 });

/** Any course of a case as its clocks see it, told as of today or as earlier records were; then some days go by. */
export const storiesTold = (told: Told = {}, daysAfter = 30) =>
  courses.map((course) => {
    const story = tellClocks({ government: 'GOV-AR', ...told });
    story.happens('2026-11-30T08:00:00.000Z', 'RequestReceived');
    for (const [turn, seconds] of course) turn(story, after(story.now(), seconds));
    story.until(after(story.now(), daysAfter * 86_400));
    return story;
  });
