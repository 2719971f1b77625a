import type { ClockState } from '@connex/read-models';
import { openStates } from './board-search.js';
import { countByState, type StandingClock } from './standing.js';

const always: ReadonlySet<ClockState> = new Set<ClockState>(['over', 'soon', 'running', 'paused']);

/**
 * How many clocks are in each state: every clock is counted in one of them. A state that nobody is in is left out, but for
 * the four that a board is about, and the one that is `pressed`.
 */
export const countedStates = (clocks: readonly StandingClock[], pressed?: ClockState) => {
  const counts = countByState(clocks);
  return openStates
    .map((state) => ({ state, count: counts[state] ?? 0 }))
    .filter(({ state, count }) => always.has(state) || state === pressed || count > 0);
};
