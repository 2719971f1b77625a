import type { CalendarVersion } from '@connex/domain';

/** A date that is to be added: a holiday, or hours of its own (a short day, or work on a rest day). */
export type NewDay = {
  readonly date: string;
  readonly name: string;
  readonly isEstimated?: boolean | undefined;
  /** `[['09:00', '13:00']]`; nothing for a holiday. */
  readonly hours?: readonly (readonly [string, string])[] | undefined;
};

/** A version as it would be said again, unchanged. */
export const saidOf = ({ calendar, ...version }: CalendarVersion) => {
  const { code, holidays, holidayYears, yearNotes, secondsPerDay, tzVersion, source } = version;
  const { timezone, hours, breaks, shifts } = calendar;
  return {
    code,
    timezone,
    hours,
    holidays,
    holidayYears,
    ...(yearNotes && { yearNotes }),
    ...(breaks && { breaks }),
    ...(shifts && { shifts }),
    secondsPerDay,
    tzVersion,
    source,
  };
};

const isHoliday = ({ hours }: NewDay) => hours === undefined;

const inOrder = <T extends { readonly date: string }>(days: readonly T[]) =>
  days.toSorted((one, other) => one.date.localeCompare(other.date));

const withHours = (last: CalendarVersion, added: readonly NewDay[]) => {
  const dated = added.flatMap(({ date, hours }) => (hours ? [[date, hours] as const] : []));
  const shifts = { ...last.calendar.shifts, ...Object.fromEntries(dated) };
  return Object.keys(shifts).length === 0 ? {} : { shifts };
};

/** What a version says of its source, in a line. */
const longest = 200;

/**
 * The next whole version of a calendar: the last one with these dates. A date that was there before is told again. The
 * source of the new ones stands with each holiday; that of hours, for which there is no such place, with the version.
 */
export const nextVersion = (last: CalendarVersion, added: readonly NewDay[], source: string) => {
  const dates = new Set(added.map(({ date }) => date));
  const years = added.filter(isHoliday).map(({ date }) => Number(date.slice(0, 4)));
  const holidays = added
    .filter(isHoliday)
    .map(({ date, name, isEstimated }) => ({ date, name, ...(isEstimated && { estimated: true }), source }));
  return {
    ...saidOf(last),
    ...withHours(last, added),
    holidays: inOrder([...last.holidays.filter(({ date }) => !dates.has(date)), ...holidays]),
    holidayYears: [...new Set([...last.holidayYears, ...years])].toSorted((one, other) => one - other),
    source: added.every(isHoliday) ? last.source : `${last.source}; ${source}`.slice(-longest),
  };
};

export type NextVersion = ReturnType<typeof nextVersion>;
