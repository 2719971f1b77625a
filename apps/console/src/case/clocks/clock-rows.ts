import { timeBy, type Calendars, type Clock } from '@connex/domain';
import { clockFigure, clockStates, type OpenClock } from '@connex/read-models';
import { datesIn, ofGoal, wholeDuration, type ClockChipProps, type ClockRow, type Tick } from '@connex/ui/html';
import { wordOf } from '../../commands/words.js';
import { dayAndTime, dayOf, isoDay, staffZone } from '../../time/format.js';
import { netOf, type Course } from './clock-course.js';
import { segmentsOf } from './clock-stretches.js';
import { dayAxis, placeOn, type DayAxis } from './stacked-axis.js';

export type Moment = { readonly calendars: Calendars; readonly now: string };

/** The headline stands on top; the others in the order in which they began. */
export const inOrder = (courses: readonly Course[]): readonly Course[] => {
  return [...courses.filter(isHeadline), ...courses.filter((course) => !isHeadline(course))];
};

/** The promise of the unit to a government: from the letter to an expert in the field. */
export const isHeadline = ({ clock }: Course): boolean => clock.clock === 'H1';

/** The days that hold all of these clocks: from the first start to the last due instant or to now. */
export const axisOf = (courses: readonly Course[], now: string): DayAxis => {
  const instants = courses.flatMap(({ clock }) => [
    clock.startedAt,
    clock.endedAt ?? now,
    ...(clock.status === 'running' && clock.dueAt !== null ? [clock.dueAt] : []),
  ]);
  const open = courses.some(({ clock }) => clock.endedAt === undefined);
  const days = [...instants, ...(open ? [now] : [])].map((instant) => isoDay(instant)).toSorted();
  return dayAxis(days[0]!, days.at(-1)!);
};

const mostTicks = 9;
/** A date further to the end has no room beside it. */
const lastTick = 0.9;

/** Mondays, as far as they have room; every second one gives way on a narrow screen. */
export const ticksOf = ({ days }: DayAxis): readonly Tick[] => {
  const mondays = days.flatMap((day, index) => (new Date(day).getUTCDay() === 1 ? [{ day, index }] : []));
  const starts = mondays.length === 0 ? [{ day: days[0]!, index: 0 }] : mondays;
  const every = Math.ceil(starts.length / mostTicks);
  return starts
    .filter(({ index }, at) => at % every === 0 && index / days.length < lastTick)
    .map(({ day, index }, at) => ({
      at: Math.round((index / days.length) * 10_000) / 100,
      label: dates.shortDay(`${day}T12:00:00.000Z`),
      ...(at % 2 === 1 && { minor: true }),
    }));
};

const dates = datesIn('en', staffZone);

/** `From Thu 26 Nov to Fri 22 Jan` */
export const spanOf = ({ days }: DayAxis): string =>
  `From ${dayOf(`${days[0]!}T12:00:00.000Z`)} to ${dayOf(`${days.at(-1)!}T12:00:00.000Z`)}`;

const openClock = ({ clock, entries }: Course): OpenClock => ({
  state: clock.status === 'paused' ? 'PAUSED' : 'RUNNING',
  dueAt: clock.dueAt,
  targetSeconds: clock.targetSeconds,
  secondsPerDay: clock.secondsPerDay,
  consumedSeconds: Math.floor(
    (entries ?? []).filter(({ counted }) => counted).reduce((sum, one) => sum + one.seconds, 0),
  ),
  countsFrom: null,
  provisional: clock.provisional,
});

const ended = ({ clock }: Course): ClockChipProps['state'] => {
  if (clock.status === 'cancelled') return 'cancelled';
  return clock.met === false ? 'met-late' : 'met';
};

/** How a clock stands, in its chip: an open one by when it is due, an ended one by how it ended. */
export const chipOf = (course: Course, { calendars, now }: Moment): ClockChipProps => {
  const { clock, entries } = course;
  if (clock.status === 'stopped' || clock.status === 'cancelled') {
    const state = ended(course);
    return { state, figure: clockStates[state].word };
  }
  if (entries === undefined)
    return { state: 'running', figure: clock.dueAt === null ? 'running' : `due ${dayOf(clock.dueAt, now)}` };
  const { state, figure } = clockFigure(
    openClock(course),
    now,
    timeBy(calendars, clock.calendar, clock.calendarVersion),
  );
  const isDated = clock.dueAt !== null && (state === 'running' || state === 'closed');
  return { state, figure: isDated ? `due ${dayOf(clock.dueAt!, now)}` : figure, word: clockStates[state].word };
};

/** A clock as a row of the stack. Its bar is empty for whoever may not see by which calendar it counts. */
export const rowOf = (course: Course, axis: DayAxis, moment: Moment): ClockRow => {
  const { clock, entries } = course;
  const { secondsPerDay, targetSeconds } = clock;
  const net = netOf(course);
  return {
    key: clock.clockId,
    name: wordOf(clock.title),
    code: clock.seq > 1 ? clock.clockId : clock.clock,
    headline: isHeadline(course),
    net: net === undefined ? '–' : wholeDuration(net, { secondsPerDay }),
    goal: targetSeconds === null ? undefined : ofGoal(targetSeconds, { secondsPerDay }),
    clock: chipOf(course, moment),
    bar: {
      segments: segmentsOf(course, axis, moment.calendars, moment.now),
      now: entries && nowOn(axis, clock, moment),
    },
  };
};

/** Where now stands on the axis; nothing on one that ended before. */
const nowOn = (axis: DayAxis, { calendar, calendarVersion }: Clock, { calendars, now }: Moment): number | undefined =>
  axis.days.includes(isoDay(now))
    ? placeOn(axis, Date.parse(now), timeBy(calendars, calendar, calendarVersion))
    : undefined;

export const dueSentence = ({ clock }: Course, now: string): string | undefined =>
  clock.dueAt === null || clock.status !== 'running' ? undefined : `due ${dayAndTime(clock.dueAt, now)}`;
