import { oracle, type Difference, type Plan } from './oracle.js';
import { shortestOf, smallest, told } from './smallest.js';

/** Walks a plan, says what it found and how to tell it again, and answers the exit code: 1 where the two differ. */
export const runOracle = (plan: Plan, say: (line: string) => void): 0 | 1 => {
  const since = performance.now();
  const differences: Difference[] = [];
  let clocks = 0;
  say(`seed ${plan.seed}: ${plan.short + plan.long} clocks, against a walk through every second`);
  for (const zone of oracle(plan)) {
    clocks += zone.clocks;
    differences.push(...zone.differences);
    if (zone.differences.length > 0) say(`  ${zone.zone}: ${zone.differences.length} differences`);
  }
  const seconds = ((performance.now() - since) / 1_000).toFixed(1);
  say(`${clocks} clocks, ${differences.length} differences, ${seconds} s`);
  if (differences.length === 0) return 0;
  say(told(smallest(shortestOf(differences), plan.ask)));
  return 1;
};
