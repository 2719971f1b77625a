import { DAY } from './local-day.js';
import { outOfRange, lastAtMost, lastBelow, type Timeline } from './timeline.js';
import { LATEST, EARLIEST } from './zone.js';

const ALL_DAYS = (LATEST - EARLIEST) / DAY;

/** The local date of an instant, as a day number. */
export const dayAt = ({ zone }: Timeline, instant: number): number =>
  Math.floor((instant + zone.offsetAt(instant)) / DAY);

/** The n-th working date after a date, or before it when n is negative. */
export const stepDays = (timeline: Timeline, day: number, days: number): number => {
  if (Math.abs(days) > ALL_DAYS) throw outOfRange(days > 0 ? LATEST : EARLIEST - 1);
  let block = timeline.blockOfDay(day);
  let at = days > 0 ? lastAtMost(block.days, day) + days : lastBelow(block.days, day) + 1 + days;
  while (at >= block.days.length) {
    if (block.to >= LATEST) throw outOfRange(LATEST);
    at -= block.days.length;
    block = timeline.block(block.index + 1);
  }
  while (at < 0) {
    if (block.from <= EARLIEST) throw outOfRange(EARLIEST - 1);
    block = timeline.block(block.index - 1);
    at += block.days.length;
  }
  return block.days[at]!;
};

/** How many working dates there are from one date to another, both counted. */
export const daysBetween = (timeline: Timeline, from: number, to: number): number => {
  const first = timeline.blockOfDay(from);
  const last = timeline.blockOfDay(to);
  let days = lastAtMost(last.days, to) - lastBelow(first.days, from);
  for (let index = first.index; index < last.index; index++) days += timeline.block(index).days.length;
  return days;
};

/** When the work of a date ends; nothing when it has none. */
export const closingOn = (timeline: Timeline, day: number): number | undefined => {
  const { days, closings } = timeline.blockOfDay(day);
  const at = lastAtMost(days, day);
  return days[at] === day ? closings[at] : undefined;
};
