export * from './calendar.js';
export { TimeRefused, type TimeProblem } from './time-refused.js';
export { validate } from './validate.js';
export { offsetsOf, type Offset } from './offsets.js';
export { compile, type WorkingTime } from './working-time.js';
export type { Interval } from './intervals.js';
export type { Pause } from './pauses.js';
