import type { CaseFacts, House } from '../house.js';
import { notInForce } from './not-in-force.js';
import { tallyOf } from './tally.js';
import { tellingByLength } from './tell-by-length.js';
import type { Candidate, WhatIf } from './told-again.js';

/**
 * Every case told again under a rule that is not in force. A policy is tried as if it had always been in force; a
 * calendar likewise for clocks at their end, and for running ones as if it were published now. Nothing is
 * written. Cases are read one by one and let go, so that any number of them fits.
 */
export const whatIf = (cases: Iterable<CaseFacts>, candidate: Candidate, house: House): WhatIf => {
  const trial = trialOf(candidate, house);
  for (const one of cases) trial.hear(one);
  return trial.result();
};

/** A what-if that is told its cases one at a time, for whoever reads them from a log; of each list it keeps so many. */
export const trialOf = (candidate: Candidate, house: House, most = Infinity) => {
  const tell = tellingByLength(notInForce(candidate, house), house);
  const { add, result } = tallyOf(house.now, most);
  return { hear: (one: CaseFacts): void => add(tell(one)), result };
};
