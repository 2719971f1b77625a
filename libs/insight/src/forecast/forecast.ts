import { chance } from './chance.js';
import type { Duration, Forecast, NotEnough, RunningClock } from './likelihood.js';
import { doneBy, leftAfter, survivalOf, type Step } from './survival.js';

const atLeast = 10;
const draws = 400;

/**
 * How likely a running clock is to miss its target, from how long like clocks took: the share of those that lasted as
 * long as this one that lasted beyond its target. The 80 % interval is found by drawing the history anew, seeded, so
 * the same seed gives the same answer. Fewer than ten that came to their end: "not enough cases", and how many there are.
 */
export const forecast = (running: RunningClock, history: readonly Duration[], seed: number): Forecast | NotEnough => {
  const ended = history.filter((one) => one.ended).length;
  if (ended < atLeast) return { notEnough: ended };
  const steps = survivalOf(history);
  const drawn = probabilitiesOf(running, history, seed);
  const { usedDays } = running;
  return {
    probabilityOfMiss: missOf(steps, running),
    low: drawn[Math.floor(draws * 0.1)]!,
    high: drawn[Math.ceil(draws * 0.9) - 1]!,
    cases: ended,
    done: {
      low: doneBy(steps, 0.1, usedDays),
      median: doneBy(steps, 0.5, usedDays),
      high: doneBy(steps, 0.9, usedDays),
    },
  };
};

/** Beyond its target it is missed already; where no like clock lasted so long, the target itself says nothing more. */
const missOf = (steps: readonly Step[], { usedDays, targetDays }: RunningClock): number => {
  if (usedDays >= targetDays) return 1;
  const lasted = leftAfter(steps, usedDays);
  return lasted <= 0 ? 1 : Math.min(1, leftAfter(steps, targetDays) / lasted);
};

const probabilitiesOf = (running: RunningClock, history: readonly Duration[], seed: number): readonly number[] => {
  const next = chance(seed);
  const again = () => history[Math.floor(next() * history.length)]!;
  return Array.from({ length: draws }, () => missOf(survivalOf(history.map(again)), running)).toSorted(
    (one, other) => one - other,
  );
};

/** A seed that follows from a name, so that a clock's forecast is the same wherever it is asked for. */
export const seedOf = (name: string): number =>
  [...name].reduce((seed, letter) => Math.imul(seed ^ letter.codePointAt(0)!, 16_777_619) >>> 0, 2_166_136_261);
