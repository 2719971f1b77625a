import { rulesOf, type CalendarRules } from './calendar-rules.js';
import type { Calendar } from './calendar.js';
import { workOn } from './day-work.js';
import type { Interval } from './intervals.js';
import { DAY } from './local-day.js';
import { refused } from './time-refused.js';
import { EARLIEST, LATEST, zoneOf, type Zone } from './zone.js';

/** The working time of 512 local dates: sorted intervals, with the working milliseconds before each. */
export type Block = {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly before: Float64Array;
  readonly total: number;
  /** By 24 hours since `from`: the last interval that has begun when they begin; -1 before the first. */
  readonly begun: Int32Array;
  /** The dates with any working time, as day numbers, and the end of the work of each. */
  readonly days: Int32Array;
  readonly closings: Float64Array;
};

/** A calendar laid out in time, block by block, each built when it is first asked for. */
export type Timeline = {
  readonly zone: Zone;
  readonly rules: CalendarRules;
  block(index: number): Block;
  blockAt(instant: number): Block;
  blockOfDay(day: number): Block;
};

const DAYS = 512;
const SPAN = DAYS * DAY;
const FIRST = Math.floor(EARLIEST / SPAN);

export const timelineOf = (calendar: Calendar): Timeline => {
  const zone = zoneOf(calendar.timezone);
  const rules = rulesOf(calendar);
  const blocks: (Block | undefined)[] = [];

  const block = (index: number): Block => (blocks[index - FIRST] ??= build(index, rules, zone));
  const blockAt = (instant: number): Block => {
    if (!isKnown(instant)) throw outOfRange(instant);
    const near = block(Math.floor(instant / SPAN));
    if (instant < near.from) return block(near.index - 1);
    return instant < near.to ? near : block(near.index + 1);
  };

  return { zone, rules, block, blockAt, blockOfDay: (day) => block(Math.floor(day / DAYS)) };
};

export const isKnown = (instant: number): boolean => instant >= EARLIEST && instant < LATEST;

export const outOfRange = (instant: number) =>
  Number.isNaN(instant)
    ? refused('NOT_A_NUMBER', 'instant', 'An instant is a number of milliseconds since 1970.')
    : refused('OUT_OF_RANGE', 'instant', 'Working time is known for the years 1900 to 2199 only.');

/** The dates of a block that have any work, each with it. */
const datesOf = (index: number, rules: CalendarRules, zone: Zone) => {
  const dates: { readonly day: number; readonly work: readonly Interval[] }[] = [];
  for (let day = index * DAYS; day < (index + 1) * DAYS; day++) {
    const work = workOn(day, rules, zone);
    if (work.length > 0) dates.push({ day, work });
  }
  return dates;
};

const build = (index: number, rules: CalendarRules, zone: Zone): Block => {
  if (index < FIRST - 1 || index > LATEST / SPAN + 1) throw outOfRange(index * SPAN);
  const dates = datesOf(index, rules, zone);
  const count = dates.reduce((sum, { work }) => sum + work.length, 0);
  const [starts, ends, before] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const [days, closings] = [new Int32Array(dates.length), new Float64Array(dates.length)];

  let [at, total] = [0, 0];
  dates.forEach(({ day, work }, date) => {
    for (const { from, to } of work) {
      [starts[at], ends[at], before[at]] = [from, to, total];
      total += to - from;
      at++;
    }
    [days[date], closings[date]] = [day, ends[at - 1]!];
  });
  const [from, to] = [zone.instantOf(index * SPAN), zone.instantOf((index + 1) * SPAN)];
  return { index, from, to, starts, ends, before, total, begun: begunIn(starts, from, to), days, closings };
};

const begunIn = (starts: Float64Array, from: number, to: number): Int32Array =>
  Int32Array.from({ length: Math.ceil((to - from) / DAY) }, (_, slot) => lastAtMost(starts, from + slot * DAY));

/** The last interval of a block that has begun at an instant in it; -1 before the first. Looked up by its 24 hours, not searched. */
export const lastBegun = ({ from, begun, starts }: Block, instant: number): number => {
  let at = begun[Math.floor((instant - from) / DAY)]!;
  while (at + 1 < starts.length && starts[at + 1]! <= instant) at++;
  return at;
};

/** The index of the last value that is at most `wanted`; -1 when all are greater. */
export const lastAtMost = (sorted: Float64Array | Int32Array, wanted: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** The index of the last value that is less than `wanted`; -1 when none is. */
export const lastBelow = (sorted: Float64Array | Int32Array, wanted: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
