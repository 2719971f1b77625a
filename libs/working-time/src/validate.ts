import type { Calendar, Range } from './calendar.js';
import { stintOf } from './calendar-rules.js';
import { DAY, dayOf, timeOf, weekdays } from './local-day.js';
import { overlaps, overlapsInWeek, overlapsOnDates, placed } from './overlaps.js';
import { problem, TimeRefused, type TimeProblem } from './time-refused.js';
import { zoneOf } from './zone.js';

const MOST_RANGES = 48;
/** Longer than this, a range that ends before it begins is a slip of the pen, not a night. */
const LONGEST_NIGHT = DAY / 2;

type Dated = Readonly<Record<string, readonly Range[]>>;

/** Every fault of a calendar, each naming its entry; empty when it can be counted by. */
export const validate = (calendar: Calendar): TimeProblem[] => {
  const shape = faultsOfShape(calendar);
  if (shape.length > 0) return shape;
  const faults = [
    ...faultsOfZone(calendar.timezone),
    ...faultsOfWeek(calendar.hours),
    ...(calendar.holidays ?? []).flatMap((date, index) => faultsOfDate(date, `holidays[${index}]`)),
    ...faultsOfDated(calendar.shifts ?? {}, 'shifts', true),
    ...faultsOfDated(calendar.breaks ?? {}, 'breaks', false),
  ];
  return faults.length > 0 ? faults : [...overlapsOnDates(calendar), ...faultsOfEmptiness(calendar)];
};

const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRange = (value: unknown) =>
  Array.isArray(value) && value.length === 2 && value.every((time) => typeof time === 'string');
const areRanges = (value: unknown) => Array.isArray(value) && value.every(isRange);
const isDated = (value: unknown) => isRecord(value) && Object.values(value as object).every(areRanges);

/** Calendars come from files and from the wire: what is not one is named before it is read. */
const faultsOfShape = (calendar: Calendar): TimeProblem[] => {
  if (!isRecord(calendar)) return [problem('NOT_A_CALENDAR', '', 'A calendar has a timezone and hours.')];
  const { timezone, hours, holidays = [], breaks = {}, shifts = {} } = calendar;
  const wrong = {
    timezone: typeof timezone !== 'string',
    hours: !isDated(hours),
    holidays: !Array.isArray(holidays) || holidays.some((date) => typeof date !== 'string'),
    breaks: !isDated(breaks),
    shifts: !isDated(shifts),
  };
  return Object.entries(wrong)
    .filter(([, isWrong]) => isWrong)
    .map(([entry]) => problem('NOT_A_CALENDAR', entry, `The entry ${entry} of the calendar is missing or malformed.`));
};

const faultsOfZone = (timezone: string): TimeProblem[] => {
  try {
    zoneOf(timezone);
    return [];
  } catch (fault) {
    if (fault instanceof TimeRefused) return [...fault.problems];
    throw fault;
  }
};

const faultsOfDate = (date: string, entry: string): TimeProblem[] =>
  dayOf(date) === undefined ? [problem('IMPOSSIBLE_DATE', entry, `${entry}: there is no date ${date}.`)] : [];

const faultsOfRange = (range: Range, entry: string): TimeProblem[] => {
  const impossible = range.find((time) => timeOf(time) === undefined);
  if (impossible !== undefined)
    return [problem('IMPOSSIBLE_TIME', entry, `${entry}: there is no time of day ${impossible}.`)];
  const [from, to] = stintOf(range);
  const isNight = from < DAY && to > DAY && to - from <= LONGEST_NIGHT;
  if (from < to && (to <= DAY || isNight)) return [];
  return [problem('REVERSED', entry, `${entry}: ${range[0]} to ${range[1]} ends before it begins.`)];
};

const faultsOfRanges = (ranges: readonly Range[], entry: string): TimeProblem[] => {
  if (ranges.length > MOST_RANGES)
    return [problem('TOO_MANY_RANGES', entry, `${entry}: a date has at most ${MOST_RANGES} ranges.`)];
  return ranges.flatMap((range, index) => faultsOfRange(range, `${entry}[${index}]`));
};

const faultsOfWeek = (hours: Calendar['hours']): TimeProblem[] => {
  const strange = Object.keys(hours).filter((weekday) => !weekdays.some((known) => known === weekday));
  if (strange.length > 0)
    return strange.map((weekday) =>
      problem('UNKNOWN_WEEKDAY', `hours.${weekday}`, `hours.${weekday}: weekdays are ${weekdays.join(', ')}.`),
    );
  const faults = weekdays.flatMap((weekday) => faultsOfRanges(hours[weekday] ?? [], `hours.${weekday}`));
  if (faults.length > 0) return faults;
  return overlapsInWeek(hours);
};

const faultsOfDated = (dated: Dated, name: string, mustNotOverlap: boolean): TimeProblem[] =>
  Object.entries(dated).flatMap(([date, ranges]) => {
    const entry = `${name}.${date}`;
    const faults = [...faultsOfDate(date, entry), ...faultsOfRanges(ranges, entry)];
    return faults.length > 0 || !mustNotOverlap ? faults : overlaps(placed(ranges, entry));
  });

const faultsOfEmptiness = ({ hours, shifts = {}, holidays = [] }: Calendar): TimeProblem[] => {
  const hasHours = Object.values(hours).some((ranges) => ranges.length > 0);
  const hasShifts = Object.entries(shifts).some(([date, ranges]) => ranges.length > 0 && !holidays.includes(date));
  if (hasHours || hasShifts) return [];
  return [problem('NO_OPEN_HOUR', 'hours', 'The calendar has no open hour: nothing could ever be due.')];
};
