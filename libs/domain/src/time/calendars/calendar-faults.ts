import { compile, type Calendar, type WorkingTime } from '@connex/working-time';
import { millisecondsOf } from '../instants.js';
import type { CalendarVersion } from './calendar.state.js';

type Dated = { readonly date: string };
type Years = {
  readonly holidays: readonly Dated[];
  readonly holidayYears: readonly number[];
  readonly yearNotes?: CalendarVersion['yearNotes'] | undefined;
};

const yearOf = ({ date }: Dated) => Number(date.slice(0, 4));

/** A year that counts as known, has no holiday, and says from no source why (domain 9.17); one that stood so may stay. */
export const unexplainedYear = (asked: Years, last: Years): number | undefined => {
  const bare = bareYears(last);
  return bareYears(asked).find((year) => !bare.includes(year));
};

const bareYears = ({ holidays, holidayYears, yearNotes = [] }: Years): readonly number[] => {
  const told = new Set(holidays.map(yearOf));
  for (const { year, state } of yearNotes) if (state === 'empty') told.add(year);
  return holidayYears.filter((year) => !told.has(year));
};

/** The first holiday that lies in no year of those named as known. */
export const outsideYears = ({ holidays, holidayYears }: Years): string | undefined =>
  holidays.find((holiday) => !holidayYears.includes(yearOf(holiday)))?.date;

/** The first date that stands there more than once: nobody could say which of its names holds. */
export const toldTwice = ({ holidays }: Pick<Years, 'holidays'>): string | undefined => {
  const told = new Set<string>();
  return holidays.find(({ date }) => told.size === told.add(date).size)?.date;
};

type Week = { readonly hours: Readonly<Record<string, readonly (readonly [string, string])[] | undefined>> };

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** From six to two is eight hours: a range that ends before it begins goes on after midnight. */
const lengthOf = (from: number, to: number) => (to > from ? to - from : to + 24 * 60 - from);

/** A week with less work than one working day of a target: due dates by it would lie beyond every calendar. */
export const tooShort = ({ hours, secondsPerDay }: Week & { readonly secondsPerDay: number }): string | undefined => {
  const ranges = Object.values(hours).flatMap((day) => day ?? []);
  const minutes = ranges.reduce((sum, [from, to]) => sum + lengthOf(minutesOf(from), minutesOf(to)), 0);
  return minutes * 60 < secondsPerDay
    ? `Its week has ${minutes} minutes of work, less than one working day of a target (${secondsPerDay / 60} minutes).`
    : undefined;
};

/** The days that most people work in a year, of eight hours: what a clock that runs may still have before it. */
const aYearOfWork = 250 * 28_800;
const mostYears = 5;
const aYear = 366 * 86_400_000;
/** Calendars are known some years ahead; what lies beyond is published later. */
const yearsLookedAhead = 10;

/**
 * Whether work ends: a calendar of closed Mondays, or of a minute a week, is sound as a week, and yet nothing would ever be
 * due by it. Looked at from an instant (RFC 3339) and from the first days of the years that follow.
 */
export const outOfReach = (calendar: Calendar, from: string): string | undefined => {
  const time = compile(calendar);
  const year = Number(from.slice(0, 4));
  const starts = Array.from({ length: yearsLookedAhead }, (_, ahead) => `${year + ahead + 1}-01-01T00:00:00.000Z`);
  const start = [from, ...starts].find((at) => !isWorked(time, at));
  return (
    start &&
    `A year of work (250 days of 8 hours) that begins on ${start.slice(0, 10)} would last longer than ${mostYears} years.`
  );
};

const isWorked = (time: WorkingTime, start: string): boolean => {
  const from = millisecondsOf(start);
  return time.elapsed(from, from + mostYears * aYear) >= aYearOfWork;
};
