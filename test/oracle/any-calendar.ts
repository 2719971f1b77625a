import type { Calendar, Range } from '@connex/working-time';
import type { Chance } from './chance.js';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const two = (count: number) => String(count).padStart(2, '0');
const time = (seconds: number) =>
  [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':').replace(/:00$/, '');

/** Some ranges between two hours of a date, in order and apart. */
const rangesBetween = (chance: Chance, [from, to]: readonly [number, number], most: number): Range[] => {
  const grain = chance.oneOf([1_800, 900, 60, 1]);
  const steps = ((to - from) * 3_600) / grain;
  const marks = new Set(Array.from({ length: 2 * chance.between(1, most) }, () => chance.between(0, steps)));
  const sorted = [...marks].sort((one, other) => one - other).map((mark) => from * 3_600 + mark * grain);
  return sorted.flatMap((mark, at) => (at % 2 === 1 ? [[time(sorted[at - 1]!), time(mark)] as const] : []));
};

/** The kinds of day that people work; each meets the nights on which clocks are put in its own way. */
const days: readonly ((chance: Chance) => Range[])[] = [
  () => [['09:00', '17:00']],
  (chance) => rangesBetween(chance, [6, 24], 3),
  (chance) => rangesBetween(chance, [0, 6], 2),
  (chance) => rangesBetween(chance, [0, 24], 4),
  () => [['00:00', '24:00']],
  (chance) => [
    ...rangesBetween(chance, [6, 20], 2),
    [time(chance.between(79_200, 86_399)), time(chance.between(60, 21_599))],
  ],
];
const NIGHTS = 5;

const dateIn = (chance: Chance, from: number, count: number) =>
  new Date((from + chance.between(0, count - 1)) * 1_000).toISOString().slice(0, 10);

/** A calendar of a zone with holidays, short days and breaks in a window of instants. */
export const anyCalendar = (chance: Chance, timezone: string, window: { from: number; count: number }): Calendar => {
  const kind = chance.between(0, days.length - 1);
  // Whoever works nights does not begin the next day before the night is over.
  const ofDay = () =>
    kind === NIGHTS ? [...days[NIGHTS]!(chance)] : days[chance.isSo(0.8) ? kind : chance.between(0, 4)]!(chance);
  const dated = (most: number, ranges: () => readonly Range[]) =>
    Object.fromEntries(
      Array.from({ length: chance.between(0, most) }, () => [dateIn(chance, window.from, window.count), ranges()]),
    );
  const hours = Object.fromEntries(weekdays.filter(() => chance.isSo(0.75)).map((day) => [day, ofDay()]));
  return {
    timezone,
    hours: { ...hours, wed: ofDay() },
    holidays: Array.from({ length: chance.between(0, 12) }, () => dateIn(chance, window.from, window.count)),
    shifts: dated(6, () => rangesBetween(chance, [6, 24], 2)),
    breaks: dated(10, () => [...rangesBetween(chance, [0, 24], 2), ['12:00', '13:00']]),
  };
};
