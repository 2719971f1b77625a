import type { WorkingTime } from '@connex/working-time';
import type { Clock, Rung } from '../clock.state.js';
import { instantOf, later, millisecondsOf } from '../../instants.js';
import type { RungAt, RungRule } from '../../policies/policy.document.js';
import { calendarDays } from '../../calendars/unknown-calendar.js';
import { timeBy, versionNamed, type Calendars } from './calendar-of.js';
import { usedUpAt } from './measure-clock.js';

/** When a clock is due, and when each of its rungs rings, as things stand. */
export type Schedule = {
  readonly dueAt: string | null;
  readonly provisional: boolean;
  readonly rungs: readonly Rung[];
};

const nothingDue: Schedule = { dueAt: null, provisional: false, rungs: [] };

/** When a running clock is due, seen from an instant; a due date that has passed stays. */
export const dueOf = (clock: Clock, from: string, calendars: Calendars): Omit<Schedule, 'rungs'> => {
  if (clock.targetSeconds === null) return nothingDue;
  const dueAt = hasPassed(clock) ? clock.dueAt! : dueInstant(clock, from, calendars);
  return { dueAt, provisional: isProvisional(clock, dueAt, calendars) };
};

/**
 * The schedule of a running clock, seen from an instant. Forward only: what would lie before that instant is
 * due on the day that is open next, and a due date that has passed stays.
 */
export const scheduleOf = (clock: Clock, ladder: readonly RungRule[], from: string, calendars: Calendars): Schedule => {
  const { dueAt, provisional } = dueOf(clock, from, calendars);
  if (dueAt === null) return nothingDue;
  const placed = { clock, dueAt, from, calendars };
  const rungs = ladder
    .filter(({ at }) => at.kind !== 'stood')
    .map(({ rung, at }) => placeOf[at.kind as PlacedKind](placed, at as never, rung))
    .filter(({ rung }) => !clock.rang.includes(rung))
    .map((rung) => forward(rung, placed))
    .toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  return { dueAt, provisional, rungs };
};

/** A rung that was passed while nobody could ring it rings when the calendar opens next. */
const forward = ({ rung, at }: Rung, { from, ...placed }: Placed): Rung =>
  at >= from ? { rung, at } : { rung, at: instantOf(timeOfClock(placed).nextOpening(millisecondsOf(from))) };

/** A due date that the clock has counted beyond, breached or not, stays where it was. */
const hasPassed = ({ breachedAt, dueAt, runs }: Clock) =>
  dueAt !== null && (breachedAt !== undefined || runs.some(({ to = '' }) => to > dueAt));

const timeOfClock = ({ clock, calendars }: Pick<Placed, 'clock' | 'calendars'>): WorkingTime =>
  timeBy(calendars, clock.calendar, clock.calendarVersion);

/** Closing time of the local day on which the target is used up (ruling 1). */
const dueInstant = (clock: Clock, from: string, calendars: Calendars): string => {
  const time = timeOfClock({ clock, calendars });
  const usedUp = usedUpAt(clock, clock.targetSeconds ?? 0, calendars);
  if (clock.calendar === calendarDays.code) return later(instantOf(usedUp), from);
  const dueAt = closingAfter(time, usedUp);
  if (dueAt > from) return dueAt;
  return closingAfter(time, time.nextOpening(millisecondsOf(from)) + 1);
};

const closingAfter = (time: WorkingTime, instant: number): string => {
  const closing = time.closingOf(instant - 1);
  return closing === undefined ? instantOf(instant) : spelt(time, closing);
};

const closings = new WeakMap<WorkingTime, Map<number, string>>();

/** A day closes once, and many clocks are due then: it is spelt once. */
const spelt = (time: WorkingTime, closing: number): string => {
  const known = closings.get(time) ?? new Map<number, string>();
  closings.set(time, known);
  const text = known.get(closing) ?? instantOf(closing);
  known.set(closing, text);
  return text;
};

/** Whether the holidays of a year up to a due instant are not known. */
export const isProvisional = (clock: Clock, dueAt: string, calendars: Calendars): boolean => {
  const { holidayYears } = versionNamed(calendars, clock.calendar, clock.calendarVersion);
  for (let year = yearOf(clock.startsAt); year <= yearOf(dueAt); year += 1)
    if (!holidayYears.includes(year)) return true;
  return false;
};

const yearOf = (instant: string): number => Number(instant.slice(0, 4));

type Placed = {
  readonly clock: Clock;
  readonly dueAt: string;
  readonly from: string;
  readonly calendars: Calendars;
};
type PlacedKind = Exclude<RungAt['kind'], 'stood'>;
type Places = {
  readonly [K in PlacedKind]: (placed: Placed, at: Extract<RungAt, { kind: K }>, rung: string) => Rung;
};

/** Where each kind of rung stands (domain 7.4). */
const placeOf: Places = {
  start: ({ clock }, _, rung) => ({ rung, at: clock.startsAt }),

  afterStart: (placed, { days, time }, rung) => ({ rung, at: onWorkingDay(placed, placed.clock.startsAt, days, time) }),

  beforeDue: (placed, { days, time }, rung) => ({ rung, at: onDayAfterDue(placed, -days, time) }),

  /** At the exact second; if that is the closing one, at the next opening. */
  percent: (placed, { percent }, rung) => {
    const at = usedUpAt(placed.clock, (placed.clock.targetSeconds! * percent) / 100, placed.calendars);
    return { rung, at: instantOf(timeOfClock(placed).nextOpening(at)) };
  },

  due: ({ dueAt }, _, rung) => ({ rung, at: dueAt }),

  dueDay: (placed, { time }, rung) => ({ rung, at: onDayAfterDue(placed, 0, time) }),

  afterDue: (placed, { days, time }, rung) => ({ rung, at: onDayAfterDue(placed, days, time) }),

  dailyAfterDue: (placed, { time }) => nextDaily(placed, 1, time),
};

/** The first daily rung that lies ahead and has not rung. */
const nextDaily = (placed: Placed, days: number, time: string): Rung => {
  const daily = dailyRung(placed, days, time);
  return daily.at < placed.from || placed.clock.rang.includes(daily.rung) ? nextDaily(placed, days + 1, time) : daily;
};

/** At a time of the n-th working day after an instant, or before it; without one, at closing time. */
const onWorkingDay = (placed: Omit<Placed, 'from'>, instant: string, days: number, time?: string): string => {
  const working = timeOfClock(placed);
  const day = working.addDays(millisecondsOf(instant), days, time === undefined ? 'endOfWorkingDay' : undefined);
  return instantOf(time === undefined ? day : working.instantOf(working.dateOf(day), time));
};

const onDayAfterDue = (placed: Omit<Placed, 'from'>, days: number, time: string): string =>
  onWorkingDay(placed, instantOf(millisecondsOf(placed.dueAt) - 1), days, time);

/** The n-th daily rung after the due day. */
export const dailyRung = (placed: Omit<Placed, 'from'>, days: number, time: string): Rung => ({
  rung: `+${days}`,
  at: onDayAfterDue(placed, days, time),
});
