import type { ClockFigure } from './clock-figure.js';
import type { ClockState } from './clock-states.js';

type Standing = Pick<ClockFigure, 'state'>;

/** What a board is about; of the other states, such as outside working hours, only those are told that a clock is in. */
const always: ReadonlySet<ClockState> = new Set<ClockState>(['over', 'soon', 'running', 'paused']);

/** How many clocks are in each state. */
export const countByState = (clocks: readonly Standing[]): Readonly<Partial<Record<ClockState, number>>> =>
  clocks.reduce<Partial<Record<ClockState, number>>>(
    (counts, { state }) => ({ ...counts, [state]: (counts[state] ?? 0) + 1 }),
    {},
  );

/**
 * The tiles of a board, in the order of its states: every clock is counted in one of them. A state that nobody is in is
 * left out, but for the four that a board is about, and the one that is `pressed`.
 */
export const countedStates = <State extends ClockState>(
  clocks: readonly Standing[],
  states: readonly State[],
  pressed?: ClockState,
) => {
  const counts = countByState(clocks);
  return states
    .map((state) => ({ state, count: counts[state] ?? 0 }))
    .filter(({ state, count }) => always.has(state) || state === pressed || count > 0);
};
