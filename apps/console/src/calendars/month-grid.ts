import type { CalendarVersion } from '@connex/domain';
import { monthOf, weekdayOf, type DayOfWeek } from './local-days.js';

/** What a local date is: worked, at rest each week, a holiday, worked for less than its weekday, worked although a rest day. */
export type DayKind = 'work' | 'rest' | 'holiday' | 'short' | 'extra';

export type GridDay = {
  /** `2026-11-23` */
  readonly date: string;
  readonly kind: DayKind;
  /** Of a holiday. */
  readonly name: string | undefined;
  /** The name or the date is an estimate, such as a sighting of the moon. */
  readonly isEstimated: boolean;
  /** `09:00 to 13:00`, where a date has hours of its own or a break. */
  readonly hours: string | undefined;
};

/** A month as weeks from Monday to Sunday; days of other months are left out. */
export type GridMonth = { readonly month: string; readonly weeks: readonly (readonly (GridDay | undefined)[])[] };

type Ranges = readonly (readonly [string, string])[];

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes worked; a range that ends before it begins crosses midnight. */
const workedIn = (ranges: Ranges): number =>
  ranges.reduce((sum, [from, to]) => {
    const span = minutesOf(to) - minutesOf(from);
    return sum + (span < 0 ? span + 1_440 : span);
  }, 0);

const written = (ranges: Ranges): string => ranges.map(([from, to]) => `${from} to ${to}`).join(', ');

const ownHours = ({ calendar }: CalendarVersion, date: string): string | undefined => {
  const [shift, breaks] = [calendar.shifts?.[date], calendar.breaks?.[date]];
  if (shift) return shift.length === 0 ? 'no hours' : written(shift);
  return breaks && `break ${written(breaks)}`;
};

const usualOn = ({ calendar }: CalendarVersion, weekday: DayOfWeek): number => workedIn(calendar.hours[weekday] ?? []);

const workedOn = ({ calendar: { shifts, breaks } }: CalendarVersion, date: string, usual: number): number => {
  const shift = shifts?.[date];
  return (shift ? workedIn(shift) : usual) - workedIn(breaks?.[date] ?? []);
};

const kindOf = (version: CalendarVersion, date: string): DayKind => {
  const usual = usualOn(version, weekdayOf(date));
  const worked = workedOn(version, date, usual);
  if (worked <= 0) return 'rest';
  if (usual === 0) return 'extra';
  return worked < usual ? 'short' : 'work';
};

/** What one date is by a version of a calendar. A holiday is one also on a rest day. */
export const dayIn = (version: CalendarVersion, date: string): GridDay => {
  const holiday = version.holidays.find((one) => one.date === date);
  if (holiday) {
    const { name, estimated = false } = holiday;
    return { date, kind: 'holiday', name: name ?? 'Holiday', isEstimated: estimated, hours: undefined };
  }
  const kind = kindOf(version, date);
  return { date, kind, name: undefined, isEstimated: false, hours: ownHours(version, date) };
};

/** A month `YYYY-MM` by a version of a calendar. */
export const gridOf = (version: CalendarVersion, month: string): GridMonth => {
  const { first, days } = monthOf(month);
  const places = [...Array.from({ length: first }, () => undefined), ...days.map((date) => dayIn(version, date))];
  const weeks = Array.from({ length: Math.ceil(places.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => places[week * 7 + day]),
  );
  return { month, weeks };
};

/** The twelve months of a year. */
export const yearOf = (version: CalendarVersion, year: number): readonly GridMonth[] =>
  Array.from({ length: 12 }, (_, month) => gridOf(version, `${year}-${String(month + 1).padStart(2, '0')}`));

/** Whether the holidays of a year are known; a due date in one where they are not is provisional. */
export const isProvisional = ({ holidayYears }: CalendarVersion, year: number): boolean => !holidayYears.includes(year);
