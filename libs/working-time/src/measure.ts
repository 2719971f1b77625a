import { refused } from './time-refused.js';
import { lastAtMost, lastBegun, lastBelow, outOfRange, type Block, type Timeline } from './timeline.js';
import { EARLIEST, LATEST } from './zone.js';

/** The working milliseconds of a block before an instant. */
const workedBefore = (block: Block, instant: number): number => {
  const at = lastBegun(block, instant);
  if (at < 0) return 0;
  const { starts, ends, before } = block;
  return before[at]! + Math.min(instant, ends[at]!) - starts[at]!;
};

/** The working milliseconds from one instant to a later one; 0 when it is not later. */
export const workedBetween = (timeline: Timeline, from: number, to: number): number => {
  const first = timeline.blockAt(from);
  const last = timeline.blockAt(to);
  if (to <= from) return 0;
  let worked = workedBefore(last, to) - workedBefore(first, from);
  for (let index = first.index; index < last.index; index++) worked += timeline.block(index).total;
  return worked;
};

/** The first instant at which so many working milliseconds have passed since `from`. */
export const reach = (timeline: Timeline, from: number, milliseconds: number): number => {
  let block = timeline.blockAt(from);
  if (milliseconds > LATEST - from) throw never();
  let wanted = workedBefore(block, from) + milliseconds;
  while (wanted > block.total) {
    if (block.to >= LATEST) throw never();
    wanted -= block.total;
    block = timeline.block(block.index + 1);
  }
  const at = lastBelow(block.before, wanted);
  return block.starts[at]! + wanted - block.before[at]!;
};

/** The last instant from which so many working milliseconds pass until `from`. */
export const reachBack = (timeline: Timeline, from: number, milliseconds: number): number => {
  let block = timeline.blockAt(from);
  if (milliseconds > from - EARLIEST) throw never();
  let wanted = workedBefore(block, from) - milliseconds;
  while (wanted < 0) {
    if (block.from <= EARLIEST) throw never();
    block = timeline.block(block.index - 1);
    wanted += block.total;
  }
  const at = lastAtMost(block.before, wanted);
  return block.starts[at]! + wanted - block.before[at]!;
};

const never = () =>
  refused('OUT_OF_RANGE', 'seconds', 'That much working time is not used up in the years 1900 to 2199.');

/** The first working instant at or after this one. */
export const openingFrom = (timeline: Timeline, instant: number): number => {
  for (let block = timeline.blockAt(instant); block.from < LATEST; block = timeline.block(block.index + 1)) {
    const at = lastAtMost(block.starts, instant);
    if (at >= 0 && instant < block.ends[at]!) return instant;
    if (at + 1 < block.starts.length) return block.starts[at + 1]!;
  }
  throw outOfRange(LATEST);
};

/** The working intervals between two instants, cut at both; those that touch are one. */
export const openBetween = (timeline: Timeline, from: number, to: number): { from: number; to: number }[] => {
  const open: { from: number; to: number }[] = [];
  let instant = from;
  while (instant < to) {
    const begins = openingFrom(timeline, instant);
    if (begins >= to) break;
    const block = timeline.blockAt(begins);
    const ends = Math.min(to, block.ends[lastAtMost(block.starts, begins)]!);
    const last = open.at(-1);
    if (last?.to === begins) last.to = ends;
    else open.push({ from: begins, to: ends });
    instant = ends;
  }
  return open;
};
