export { asKnown, asKnownNow } from './as-of/as-known.js';
export { attributionOf } from './attribution/attribution-of.js';
export { holders, type Attributed, type Attribution, type Holder } from './attribution/attribution.js';
export { chance } from './forecast/chance.js';
export { forecast, seedOf } from './forecast/forecast.js';
export type { Duration, Forecast, NotEnough, RunningClock } from './forecast/likelihood.js';
export type { CaseFacts, House } from './house.js';
export { sinceThen } from './since/since-then.js';
export type { CaseSince, MovedDate, Since } from './since/what-changed.js';
export { differencesFromRecord, type Difference } from './story/differences.js';
export { foldingIn, type Folded } from './story/fold-case.js';
export { instantFrom, InstantRefused } from './story/instants.js';
export { listed, onTheWall, wordsOf } from './story/words.js';
export { trialOf, whatIf } from './what-if/what-if.js';
export type {
  Both,
  Candidate,
  Flip,
  Histogram,
  Load,
  RunningShift,
  Shift,
  Tried,
  WhatIf,
} from './what-if/told-again.js';
export { UnknownClock, whyMoved, type Between } from './why/why-moved.js';
export type { MovingFact, WhyMoved } from './why/reason-for-move.js';
