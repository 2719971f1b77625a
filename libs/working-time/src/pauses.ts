import { union, type Interval } from './intervals.js';
import { reach, reachBack, workedBetween } from './measure.js';
import { refused } from './time-refused.js';
import type { Timeline } from './timeline.js';

/** Time that does not count, in epoch milliseconds; without an end it is still open. */
export type Pause = { readonly from: number; readonly to?: number | undefined };

const forever = Number.POSITIVE_INFINITY;

/** Pauses in order, each second once; thrown back when one ends before it begins. */
export const tidy = (pauses: readonly Pause[]): readonly Interval[] => {
  pauses.forEach(({ from, to }, index) => {
    if (Number.isNaN(from) || Number.isNaN(to ?? 0))
      throw refused('NOT_A_NUMBER', `pauses[${index}]`, 'A pause begins and ends at numbers of milliseconds.');
    if (to !== undefined && to < from)
      throw refused('REVERSED', `pauses[${index}]`, 'A pause cannot end before it begins.');
  });
  return union(pauses.map(({ from, to = forever }) => ({ from, to })));
};

/** Working milliseconds between two instants that lie in no pause. */
export const unpausedBetween = (timeline: Timeline, span: Interval, pauses: readonly Interval[]): number =>
  pauses
    .filter((pause) => pause.from < span.to && pause.to > span.from)
    .reduce(
      (worked, { from, to }) => worked - workedBetween(timeline, Math.max(from, span.from), Math.min(to, span.to)),
      workedBetween(timeline, span.from, span.to),
    );

/** As `reach`, but what lies in a pause does not count. */
export const reachUnpaused = (timeline: Timeline, start: number, target: number, pauses: readonly Interval[]) => {
  let [at, left] = [start, target];
  for (const { from, to } of pauses) {
    if (to <= at) continue;
    const worked = from > at ? workedBetween(timeline, at, from) : 0;
    if (worked >= left) break;
    if (to === forever) throw refused('NEVER', 'pauses', 'A pause is still open, so the target is never used up.');
    [at, left] = [to, left - worked];
  }
  return reach(timeline, at, left);
};

/** As `reachBack`, but what lies in a pause does not count. */
export const reachBackUnpaused = (timeline: Timeline, start: number, target: number, pauses: readonly Interval[]) => {
  let [at, left] = [start, target];
  for (const { from, to } of pauses.toReversed()) {
    if (from >= at) continue;
    const worked = to < at ? workedBetween(timeline, to, at) : 0;
    if (worked >= left) break;
    [at, left] = [from, left - worked];
  }
  return reachBack(timeline, at, left);
};
