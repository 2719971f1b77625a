export type { CaseFacts, House } from './house.js';
export { holders, type Attributed, type Attribution, type Holder } from './attribution/attribution.js';
export type { MovingFact, WhyMoved } from './why/why-moved.types.js';
export type { CaseSince, MovedDate, Since } from './since/since.types.js';
export type { Candidate, Flip, RunningShift, Shift, WhatIf } from './what-if/what-if.types.js';
export type { Duration, Forecast, NotEnough, RunningClock } from './forecast/forecast.types.js';
