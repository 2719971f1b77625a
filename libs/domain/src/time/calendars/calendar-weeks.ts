import { calendarVersionAt, type CalendarState, type CalendarVersion } from './calendar.state.js';
import { later } from '../instants.js';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Weekday = (typeof weekdays)[number];

/** The days on which a ministry rests, whatever its country does, and since when a case counts so. */
export type OwnWeek = { readonly restDays: readonly Weekday[]; readonly from: string };

/**
 * A clock records by which version it counts. That of a case with a week of its own is one number, of which every reader
 * knows the week without knowing the case: how many weeks there were, which days rest, and the published version.
 */
const places = { version: 10_000, rest: 2 ** weekdays.length } as const;

const spelt = (nth: number, restDays: readonly Weekday[], version: number): number =>
  (nth * places.rest + weekdays.reduce((mask, day, place) => mask + (restDays.includes(day) ? 2 ** place : 0), 0)) *
    places.version +
  version;

/** The published version in the number of a version, and the days of rest where the case has its own. */
export const versionIn = (
  version: number,
): { readonly published: number; readonly nth: number; readonly restDays: readonly Weekday[] } => {
  const week = Math.floor(version / places.version);
  const mask = week % places.rest;
  return {
    published: version % places.version,
    nth: Math.floor(week / places.rest),
    restDays: weekdays.filter((_, place) => Math.floor(mask / 2 ** place) % 2 === 1),
  };
};

const inWeeks = new WeakMap<CalendarVersion, Map<number, CalendarVersion>>();

/** A version with another week: the days of rest have no hours, a day that is worked now has those of its neighbours. */
export const inOwnWeek = (base: CalendarVersion, nth: number, restDays: readonly Weekday[]): CalendarVersion => {
  const known = inWeeks.get(base) ?? new Map<number, CalendarVersion>();
  inWeeks.set(base, known);
  const version = spelt(nth, restDays, base.version);
  const made = known.get(version) ?? {
    ...base,
    version,
    calendar: { ...base.calendar, hours: weekOf(base, restDays) },
  };
  known.set(version, made);
  return made;
};

const weekOf = ({ calendar: { hours } }: CalendarVersion, restDays: readonly Weekday[]) => {
  const usual = Object.values(hours).find((ranges) => ranges.length > 0) ?? [['09:00', '17:00']];
  const worked = weekdays.filter((day) => !restDays.includes(day));
  return Object.fromEntries(worked.map((day) => [day, hours[day]?.length ? hours[day] : usual]));
};

/**
 * The versions by which a case with weeks of its own counts: those that are published, and from each of its weeks on
 * the same in that week. Nothing that was counted before a week is counted again.
 */
export const withOwnWeeks = ({ versions }: CalendarState, weeks: readonly OwnWeek[]): CalendarState => ({
  versions: [
    ...versions,
    ...weeks.flatMap(({ restDays, from }, index) =>
      versions.map((base) => ({
        ...inOwnWeek(base, index + 1, restDays),
        publishedAt: later(base.publishedAt, from),
      })),
    ),
  ],
});

/** On which days a calendar rests at an instant. */
export const restDaysAt = (state: CalendarState, instant: string): readonly Weekday[] => {
  const hours = calendarVersionAt(state, instant)?.calendar.hours ?? {};
  return weekdays.filter((day) => !hours[day]?.length);
};
