import type { Calendar, Range } from '@connex/working-time';
import type { ZoneSeconds } from './zone-seconds.js';

const DAY = 86_400;
const weekdays = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const;

const dateOf = (day: number) => new Date(day * DAY * 1_000).toISOString().slice(0, 10);

const secondsOf = (time: string) =>
  time.split(':').reduce((sum, part, place) => sum + Number(part) * [3_600, 60, 1][place]!, 0);

/** The ranges that begin on a date: none on a holiday, its own, or those of its weekday. */
const rangesOn = (day: number, { hours, holidays = [], shifts = {} }: Calendar): readonly Range[] => {
  const date = dateOf(day);
  return holidays.includes(date) ? [] : (shifts[date] ?? hours[weekdays[((day % 7) + 7) % 7]!] ?? []);
};

type Stretch = readonly [day: number, from: number, to: number];

/** Ranges as stretches of one date each; of a night, the second half falls away when it runs into a holiday. */
const stretchesOn = (day: number, calendar: Calendar): readonly Stretch[] =>
  rangesOn(day, calendar).flatMap(([from, to]): readonly Stretch[] => {
    const [begins, ends] = [secondsOf(from), secondsOf(to)];
    if (begins <= ends) return [[day, begins, ends]];
    const isCutOff = calendar.holidays?.includes(dateOf(day + 1)) ?? false;
    return isCutOff
      ? [[day, begins, DAY]]
      : [
          [day, begins, DAY],
          [day + 1, 0, ends],
        ];
  });

const breaksOn = (day: number, { breaks = {} }: Calendar): readonly Stretch[] =>
  (breaks[dateOf(day)] ?? []).map(([from, to]) => [day, secondsOf(from), secondsOf(to)]);

/** For each second of the zone’s window: 1 when it is worked by the calendar, 0 when it is not. */
export const openSeconds = ({ shown, count, firstShowing }: ZoneSeconds, calendar: Calendar): Uint8Array => {
  const open = new Uint8Array(count);
  /** Paints what the wall clock shows from one time of a date to another, as long as it shows that date. */
  const paint = (colour: 0 | 1, [day, from, to]: Stretch) => {
    const [first, end] = [firstShowing(day * DAY + from), firstShowing(day * DAY + to)];
    const [midnight, next] = [day * DAY, (day + 1) * DAY];
    for (let second = first; second < end; second++)
      if (shown[second]! >= midnight && shown[second]! < next) open[second] = colour;
  };
  const [firstDay, lastDay] = [Math.floor(shown[0]! / DAY) - 1, Math.floor(shown[count - 1]! / DAY)];
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, at) => firstDay + at);
  for (const stretch of days.flatMap((day) => stretchesOn(day, calendar))) paint(1, stretch);
  for (const stretch of days.flatMap((day) => breaksOn(day, calendar))) paint(0, stretch);
  return open;
};
