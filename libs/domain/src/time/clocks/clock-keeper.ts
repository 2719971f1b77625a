import type { Drafted } from '../../grammar/recorded.js';
import type { ClockContext } from './clock-context.js';
import { clockEvents } from './clock.events.js';
import type { Clocks } from './clock.state.js';
import { inOrder } from './keeper/draft.js';
import { pauseClocks } from './keeper/pause-clocks.js';
import { raiseTasks } from './keeper/raise-tasks.js';
import { countByOwnWeek } from './keeper/recount-clocks.js';
import { retargetClocks } from './keeper/retarget-clocks.js';
import { startClocks } from './keeper/start-clocks.js';
import { cancelClocks, stopClocks } from './keeper/stop-clocks.js';

const keep = inOrder([raiseTasks, stopClocks, cancelClocks, startClocks, retargetClocks, pauseClocks, countByOwnWeek]);

/**
 * The clock keeper: what an event means for the clocks of its case, as events to stand in the same append, in order.
 * The context is the case *after* the event. The caller evolves its clocks with each of the events before it asks about
 * the next event of the decision. Facts of clocks themselves mean nothing more.
 */
export const keepClocks = (clocks: Clocks, event: Drafted, context: ClockContext): readonly Drafted[] =>
  Object.hasOwn(clockEvents, event.type) ? [] : keep(clocks, event, context);
