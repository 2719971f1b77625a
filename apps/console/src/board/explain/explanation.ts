import { ledgerOf, timeBy, versionNamed, type LedgerEntry, type Recorded } from '@connex/domain';
import {
  dayColumns,
  leftSum,
  ledgerSegments,
  placeOn,
  sumOf,
  type LedgerSum,
  type LeftSum,
  type Segment,
} from '@connex/ui/html';
import { shortDay } from '../../time/format.js';
import type { Moment, StandingClock } from '../standing.js';

/** Why a clock is due when it is: every second since it began, and how the goal leads to what is left. */
export type Explanation = {
  readonly entries: readonly LedgerEntry[];
  readonly segments: readonly Segment[];
  readonly now: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly sum: LedgerSum;
  /** Nothing for a clock without a goal. */
  readonly left: LeftSum | undefined;
  readonly policyVersion: string;
  readonly startedBy: string;
  readonly moved: Move | undefined;
  readonly calendar: { readonly code: string; readonly version: number; readonly source: string };
};

/** The fact by which a due instant moved last. Instants are RFC 3339. */
export type Move = { readonly from: string; readonly to: string; readonly revision: number; readonly cause: string };

const laterOf = (one: string, other: string | null) => (other !== null && other > one ? other : one);

/** What stands under a bar: the first day, and each Monday that leaves room for its name. */
const ticksOf = (columns: ReturnType<typeof dayColumns>) => {
  const place = placeOn(columns);
  const room = 14;
  return columns
    .filter(({ date }, index) => index === 0 || new Date(`${date}T00:00:00Z`).getUTCDay() === 1)
    .map(({ from }) => ({ at: place(from), label: shortDay(new Date(from + 43_200_000).toISOString()) }))
    .reduce<readonly { readonly at: number; readonly label: string }[]>((kept, tick) => {
      const last = kept.at(-1);
      const hasRoom = (last === undefined || tick.at - last.at >= room) && tick.at <= 100 - room;
      return hasRoom ? [...kept, tick] : kept;
    }, []);
};

const causes: Readonly<Record<string, string>> = {
  ClockResumed: 'The clock stood still, and counts on from there.',
  TRACK_CHANGE: 'The case changed its track, and with it the goal.',
  CALENDAR_VERSION: 'A new version of the calendar was published.',
};

const moveOf = (clock: StandingClock, events: readonly Recorded[]): Move | undefined => {
  const { clockId, dueAt, dueBefore } = clock;
  if (dueAt === null || dueBefore === null) return undefined;
  const fact = events.findLast(
    ({ data: said }) => said['clockId'] === clockId && said['newDueAt'] === dueAt && said['moved'] !== false,
  );
  if (!fact) return undefined;
  const cause = causes[String(data(fact, 'cause') ?? fact.type)] ?? '';
  return { from: dueBefore, to: dueAt, revision: fact.revision, cause };
};

const data = (fact: Recorded, field: string): unknown => fact.data[field];

const secondsCounted = (entries: readonly LedgerEntry[]) =>
  entries.filter(({ counted }) => counted).reduce((sum, { seconds }) => sum + seconds, 0);

const leftOf = (clock: StandingClock, entries: readonly LedgerEntry[]): LeftSum | undefined => {
  if (clock.targetSeconds === null || clock.dueAt === null) return undefined;
  const left = clock.state === 'over' ? -clock.seconds : clock.seconds;
  return leftSum({ goal: clock.targetSeconds, used: secondsCounted(entries), left });
};

/** Explains a clock from the events of its case; at its very first instant nothing has passed yet. Nothing when the case says nothing of this clock. */
export const explain = (
  clock: StandingClock,
  events: readonly Recorded[],
  { calendars, now }: Moment,
): Explanation | undefined => {
  const entries = ledgerOf(clock.clockId, events, { calendars, now });
  const [first] = entries;
  const start = events.find(({ type, data: said }) => type === 'ClockStarted' && said['clockId'] === clock.clockId);
  if (!start) return undefined;

  const version = versionNamed(calendars, clock.calendar, clock.calendarVersion);
  const time = timeBy(calendars, clock.calendar, clock.calendarVersion);
  const dueAt = clock.waits === 'PAUSED' ? null : clock.dueAt;
  const columns = dayColumns(
    time,
    { from: first?.from ?? String(start.data['startsAt']), to: laterOf(now, dueAt) },
    version.secondsPerDay,
  );
  return {
    entries,
    segments: ledgerSegments(entries, { columns, dueAt }),
    now: placeOn(columns)(Date.parse(now)),
    ticks: ticksOf(columns),
    sum: sumOf(entries),
    left: leftOf(clock, entries),
    policyVersion: String(start.data['policyVersion']),
    startedBy: first?.openedBy.type ?? String(start.data['startedBy']),
    moved: moveOf(clock, events),
    calendar: { code: version.code, version: version.version, source: version.source },
  };
};
