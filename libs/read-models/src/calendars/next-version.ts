import type { AskedVersion, CalendarVersion } from '@connex/domain';

/** A local date that is to be added: a holiday, or hours of its own (a short day, or work on a rest day). */
export type NewDay = {
  /** `2026-12-10` */
  readonly date: string;
  readonly name: string;
  readonly estimated?: boolean | undefined;
  /** `[['09:00', '13:00']]`; nothing for a holiday. */
  readonly hours?: readonly (readonly [string, string])[] | undefined;
};

/** A version as it would be said again, unchanged. */
export const saidAgain = ({ calendar, ...version }: CalendarVersion): AskedVersion => {
  const { code, holidays, holidayYears, yearNotes, secondsPerDay, tzVersion, source } = version;
  const { timezone, hours, breaks, shifts } = calendar;
  return {
    code,
    timezone,
    hours: hours as AskedVersion['hours'],
    holidays,
    holidayYears,
    ...(yearNotes && { yearNotes }),
    ...(breaks && { breaks: breaks as AskedVersion['breaks'] }),
    ...(shifts && { shifts: shifts as AskedVersion['shifts'] }),
    secondsPerDay,
    tzVersion,
    source,
  };
};

type Added = {
  readonly days: readonly NewDay[];
  /** Where they were read: a gazette, an act, a file of the ministry. */
  readonly source: string;
  /**
   * Years of which the days are all the holidays that there are. One decreed day makes no year known: a holiday in a
   * year that is neither known nor named here is refused when the version is proposed.
   */
  readonly wholeYears?: readonly number[];
};

/** What a version says of its source, in a line. */
const longest = 300;

const isHoliday = ({ hours }: NewDay) => hours === undefined;
const byDate = <T extends { readonly date: string }>(days: readonly T[]) =>
  days.toSorted((one, other) => one.date.localeCompare(other.date));

const shiftsWith = ({ calendar }: CalendarVersion, days: readonly NewDay[]) => {
  const dated = days.flatMap(({ date, hours }) => (hours ? [[date, hours] as const] : []));
  const shifts = { ...calendar.shifts, ...Object.fromEntries(dated) };
  return Object.keys(shifts).length === 0 ? {} : { shifts: shifts as AskedVersion['shifts'] };
};

/**
 * The next whole version of a calendar: the last one with these days, as `PublishCalendarVersion` says it. A date that was
 * there before is told again. Each new holiday carries its source; of hours, for which there is no such place, the
 * version says it.
 */
export const nextVersion = (last: CalendarVersion, { days, source, wholeYears = [] }: Added): AskedVersion => {
  const said = saidAgain(last);
  const told = new Set(days.map(({ date }) => date));
  const added = days
    .filter(isHoliday)
    .map(({ date, name, estimated }) => ({ date, name, ...(estimated && { estimated: true }), source }));
  const notes = said.yearNotes?.filter(({ year }) => !wholeYears.includes(year));
  return {
    ...said,
    ...shiftsWith(last, days),
    holidays: byDate([...said.holidays.filter(({ date }) => !told.has(date)), ...added]),
    holidayYears: [...new Set([...said.holidayYears, ...wholeYears])].toSorted((one, other) => one - other),
    ...(notes && { yearNotes: notes }),
    source: days.every(isHoliday) ? said.source : `${said.source}; ${source}`.slice(-longest),
  };
};

/** How far a year is known: `known`, `estimated` when some date waits for the moon, `empty` by a source, or `provisional`. */
export const stateOfYear = (
  { holidays, holidayYears }: Pick<CalendarVersion, 'holidays' | 'holidayYears'>,
  year: number,
): 'known' | 'estimated' | 'empty' | 'provisional' => {
  if (!holidayYears.includes(year)) return 'provisional';
  const own = holidays.filter(({ date }) => date.startsWith(`${year}-`));
  if (own.length === 0) return 'empty';
  return own.some(({ estimated }) => estimated) ? 'estimated' : 'known';
};
