import type { CalendarVersion } from '@connex/domain';
import { stateOfYear } from '@connex/read-models';
import { inBerlin } from '../cases/show.js';

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const states = {
  known: 'known',
  estimated: 'known, some dates estimated',
  empty: 'no holidays, by its source',
  provisional: 'not known; due dates in it are provisional',
} as const;

const weekdayOf = (date: string) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));

const written = (ranges: readonly (readonly [string, string])[] = []) =>
  ranges.length === 0 ? 'closed' : ranges.map(([from, to]) => `${from}–${to}`).join(', ');

const datedIn = (year: number, dated: CalendarVersion['calendar']['shifts'], what: string) =>
  Object.entries(dated ?? {})
    .filter(([date]) => date.startsWith(`${year}-`))
    .map(([date, ranges]) => ({ date, text: `${what} ${written(ranges)}` }));

/** A calendar as it counts now: its week, how far the year is known and why, and every day of it that is not as its weekday. */
export const calendarLines = (version: CalendarVersion, year: number): readonly string[] => {
  const { code, calendar, holidays, yearNotes = [], source, tzVersion } = version;
  const notes = yearNotes.filter((note) => note.year === year).map(({ reason }) => `      ${reason}`);
  const days = [
    ...holidays
      .filter(({ date }) => date.startsWith(`${year}-`))
      .map(({ date, name = 'Holiday', estimated, source: from }) => ({
        date,
        text: `${name}${estimated ? ' (estimated)' : ''}${from ? `  [${from}]` : ''}`,
      })),
    ...datedIn(year, calendar.shifts, 'hours'),
    ...datedIn(year, calendar.breaks, 'break'),
  ].toSorted((one, other) => one.date.localeCompare(other.date));
  return [
    `${code}, version ${version.version} of ${inBerlin(version.publishedAt)} Berlin, ${calendar.timezone} (table ${tzVersion})`,
    `Source: ${source}`,
    ...week.map((day) => `  ${day}  ${written(calendar.hours[day])}`),
    `${year}: ${states[stateOfYear(version, year)]}`,
    ...notes,
    ...days.map(({ date, text }) => `  ${weekdayOf(date)} ${date}  ${text}`),
  ];
};
