import { histogramOf } from './histogram.js';
import { loadOf } from './load.js';
import { owedBy } from './outcome.js';
import { flipOf, flipped, isRunning, runningShift, shiftOf, shifted, type Pair, type ToldCase } from './pair.js';
import type { Flip, RunningShift, Shift, WhatIf } from './told-again.js';

/** What a trial has seen so far: all of it counted, so much of each list kept. */
export const tallyOf = (now: string, most: number) => {
  const kept = { cases: 0, clocks: 0, flips: [] as Flip[], moved: [] as Shift[], running: [] as RunningShift[] };
  const totals = { metToMissed: 0, missedToMet: 0, moved: 0, running: 0 };
  const [histogram, load] = [histogramOf(), loadOf(now)];
  const nowMillis = Date.parse(now);
  const keep = <T>(list: T[], tell: () => T) => void (list.length < most && list.push(tell()));

  const weigh = ({ is, would }: Pair): void => {
    const owed = owedBy(is, nowMillis);
    if (owed) for (const figure of [histogram, load]) figure.add(owed, 'is');
    const otherwise = is === would ? owed : owedBy(would, nowMillis);
    if (otherwise) for (const figure of [histogram, load]) figure.add(otherwise, 'would');
  };
  const noteFlip = (told: ToldCase, pair: Pair): void => {
    const way = flipped(pair);
    if (!way) return;
    totals[way.to === 'missed' ? 'metToMissed' : 'missedToMet'] += 1;
    keep(kept.flips, () => flipOf(told, pair, way));
  };
  const noteShift = (told: ToldCase, pair: Pair): void => {
    const how = shifted(pair);
    if (!how) return;
    totals[isRunning(pair) ? 'running' : 'moved'] += 1;
    if (isRunning(pair)) keep(kept.running, () => runningShift(shiftOf(told, pair, how), pair, now));
    else keep(kept.moved, () => shiftOf(told, pair, how));
  };

  return {
    add(told: ToldCase): void {
      kept.cases += 1;
      kept.clocks += told.pairs.length;
      for (const pair of told.pairs) {
        weigh(pair);
        if (pair.is === pair.would) continue;
        noteFlip(told, pair);
        noteShift(told, pair);
      }
    },
    result: (): WhatIf => ({ ...kept, totals: { ...totals }, histogram: histogram.result(), load: load.result() }),
  };
};
