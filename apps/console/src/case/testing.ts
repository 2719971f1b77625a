import type { CalendarState, CalendarVersion, Calendars } from '@connex/domain';
import type { CaseTimeline } from '@connex/read-models';

const office = [['09:00', '17:00']] as const;

const version = (code: string, timezone: string, holidays: readonly string[]): CalendarVersion => ({
  code,
  version: 1,
  publishedAt: '2026-01-01T00:00:00.000Z',
  calendar: { timezone, hours: { mon: office, tue: office, wed: office, thu: office, fri: office }, holidays },
  holidays: holidays.map((date) => ({ date })),
  holidayYears: [2026, 2027],
  secondsPerDay: 28_800,
  tzVersion: '2025c',
  source: 'a spec',
});
const stateOf = (one: CalendarVersion): CalendarState => ({ versions: [one] });

export const calendars: Calendars = {
  CSU: stateOf(version('CSU', 'Europe/Berlin', ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01'])),
  'GOV-ZM': stateOf(version('GOV-ZM', 'Africa/Lusaka', ['2026-12-25', '2027-01-01'])),
};

type Said = Readonly<Record<string, unknown>>;
type Around = Partial<Pick<CaseTimeline, 'why' | 'who' | 'recordedAt'>>;

/** A row of a timeline, told in one line: when (`2026-11-30 09:12`, UTC), what, and what it says. */
export const told = (revision: number, when: string, type: string, said: Said = {}): CaseTimeline => {
  const at = `${when.replace(' ', 'T')}:00.000Z`;
  return {
    stream: 'case-1',
    revision,
    type,
    what: type,
    at,
    recordedAt: at,
    lateReason: null,
    who: { person: 'ilse', role: 'INTAKE', onBehalfOf: null },
    why: null,
    proposedBy: null,
    policyVersion: null,
    facts: { [type]: said },
    proposed: {},
  } as CaseTimeline;
};

/** The same row with another circumstance: why it was decided, or by whom. */
export const such = (row: CaseTimeline, around: Around): CaseTimeline => ({ ...row, ...around });

export const started = (revision: number, when: string, clock: string, more: Said = {}): CaseTimeline =>
  told(revision, when, 'ClockStarted', {
    clockId: `${clock}-1`,
    clock,
    title: 'ELIGIBILITY',
    seq: 1,
    owner: 'INTAKE',
    track: 'STANDARD',
    targetSeconds: 4 * 28_800,
    secondsPerDay: 28_800,
    calendar: 'CSU',
    calendarVersion: 1,
    tz: 'Europe/Berlin',
    tzVersion: '2025c',
    policyVersion: '1',
    startsAt: `${when.replace(' ', 'T')}:00.000Z`,
    dueAt: '2026-12-04T16:00:00.000Z',
    startedBy: 'RequestReceived',
    rungs: [],
    ...more,
  });
