import type { CalendarVersion } from '@connex/domain';
import { weekdays, type DayOfWeek } from './local-days.js';

const countries = new Intl.DisplayNames('en', { type: 'region' });

/** `The unit`, `Egypt`: whose calendar it is, from its code. */
export const nameOfCalendar = (code: string): string => {
  const country = code.match(/^GOV-([A-Z]{2})$/)?.[1];
  if (country === undefined) return code === 'CSU' ? 'The unit' : code;
  return countries.of(country) ?? country;
};

const spelt: Readonly<Record<DayOfWeek, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};

/** Three letters, as over a column. */
export const weekdayName = (day: DayOfWeek): string => spelt[day];

const written = (ranges: readonly (readonly [string, string])[]) =>
  ranges.map(([from, to]) => `${from} to ${to}`).join(', ');

/** A week as it is lived: from the day after a rest. */
const weekOf = ({ calendar: { hours } }: CalendarVersion): readonly DayOfWeek[] => {
  const isOpen = (day: DayOfWeek | undefined) => day !== undefined && (hours[day] ?? []).length > 0;
  const first = weekdays.findIndex((day, index) => isOpen(day) && !isOpen(weekdays.at(index - 1)));
  return first < 1 ? weekdays : [...weekdays.slice(first), ...weekdays.slice(0, first)];
};

/** `Sun to Thu 09:00 to 17:00; Fri 09:00 to 13:00`: days with the same hours that follow each other are one. */
export const weekInWords = (version: CalendarVersion): string => {
  const groups = weekOf(version).reduce<{ days: DayOfWeek[]; hours: string }[]>((known, day) => {
    const hours = written(version.calendar.hours[day] ?? []);
    const last = known.at(-1);
    if (last?.hours === hours) last.days.push(day);
    else known.push({ days: [day], hours });
    return known;
  }, []);
  return groups
    .filter(({ hours }) => hours !== '')
    .map(({ days, hours }) => {
      const [first, end] = [weekdayName(days[0]!), weekdayName(days.at(-1)!)];
      return `${first === end ? first : `${first} to ${end}`} ${hours}`;
    })
    .join('; ');
};

/** `2026 to 2030`: the years whose holidays are known, runs of years as one. */
export const yearsInWords = (years: readonly number[]): string => {
  const runs = years
    .toSorted((one, other) => one - other)
    .reduce<[number, number][]>((known, year) => {
      const last = known.at(-1);
      if (last && last[1] + 1 === year) last[1] = year;
      else known.push([year, year]);
      return known;
    }, []);
  return runs.map(([first, end]) => (first === end ? `${first}` : `${first} to ${end}`)).join(', ') || 'none';
};
