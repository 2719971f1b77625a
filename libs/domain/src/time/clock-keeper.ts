import type { Drafted } from '../grammar/recorded.js';
import type { ClockContext } from './clock-context.js';
import type { Clocks } from './clock.state.js';

/**
 * The clock keeper: what an event means for the clocks of its case, as events to stand in the same append, in order.
 * The caller evolves its clocks with each of them before it asks about the next event of the decision.
 */
export const keepClocks = (_clocks: Clocks, _event: Drafted, _context: ClockContext): readonly Drafted[] => [];
