import type { Calendar, Range } from './calendar.js';
import { stintOf, type Stint } from './calendar-rules.js';
import { DAY, dateOfDay, dayOf, weekdayOf, weekdays } from './local-day.js';
import { problem, type TimeProblem } from './time-refused.js';

type Placed = { readonly stint: Stint; readonly entry: string };

export const placed = (ranges: readonly Range[], entry: string): Placed[] =>
  ranges.map((range, index) => ({ stint: stintOf(range), entry: `${entry}[${index}]` }));

export const overlaps = (placed: readonly Placed[]): TimeProblem[] => {
  const sorted = placed.toSorted((one, other) => one.stint[0] - other.stint[0]);
  return sorted.flatMap(({ stint, entry }, index) => {
    const earlier = sorted[index - 1];
    if (!earlier || earlier.stint[1] <= stint[0]) return [];
    return [problem('OVERLAP', entry, `${entry} overlaps ${earlier.entry}.`)];
  });
};

/** What the nights of a date take of the next one. */
const carriedFrom = (eve: readonly Placed[]): Placed[] =>
  eve.filter(({ stint }) => stint[1] > DAY).map(({ stint, entry }) => ({ stint: [0, stint[1] - DAY] as const, entry }));

/** Where a date has hours of its own, the night before it and the night that it begins meet other hours than every week. */
export const overlapsOnDates = ({ hours, shifts = {}, holidays = [] }: Calendar): TimeProblem[] => {
  const closed = new Set(holidays);
  const placedOn = (day: number): Placed[] => {
    const [date, weekday] = [dateOfDay(day), weekdayOf(day)];
    if (closed.has(date)) return [];
    const shift = shifts[date];
    return shift ? placed(shift, `shifts.${date}`) : placed(hours[weekday] ?? [], `hours.${weekday}`);
  };
  const days = new Set(Object.keys(shifts).flatMap((date) => [dayOf(date)!, dayOf(date)! + 1]));
  return [...days].flatMap((day) => overlaps([...carriedFrom(placedOn(day - 1)), ...placedOn(day)]));
};

/** A week runs into itself: the night of a Sunday may meet a Monday. */
export const overlapsInWeek = (hours: Calendar['hours']): TimeProblem[] =>
  weekdays.flatMap((weekday, index) => {
    const eve = weekdays[(index + 6) % 7]!;
    return overlaps([
      ...carriedFrom(placed(hours[eve] ?? [], `hours.${eve}`)),
      ...placed(hours[weekday] ?? [], `hours.${weekday}`),
    ]);
  });
