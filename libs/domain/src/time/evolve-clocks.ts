import type { Heard } from './clock-context.js';
import type { Clocks } from './clock.state.js';

/** The clocks of a case after an event. Events that are not of clocks change nothing. */
export const evolveClocks = (clocks: Clocks, _event: Heard): Clocks => clocks;
