import type { Step } from './draft.js';
import { recountClocks } from './recompute-clocks.js';

/** A ministry that works another week moves the clocks of its government in this case, from here on. */
export const countByOwnWeek: Step = (clocks, event, context) =>
  event.type === 'GovernmentWeekOverridden' ? recountClocks(clocks, event.occurredAt, context) : [];
