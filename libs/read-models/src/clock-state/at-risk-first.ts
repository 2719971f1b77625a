import type { ClockFigure } from './clock-figure.js';

/** A clock as it stands on a wall: what orders it among others. */
export type Standing = ClockFigure & {
  readonly nickname: string;
  readonly clock: string;
  readonly dueAt: string | null;
};

const rankOf = ({ state, dueAt }: Standing): number => {
  if (dueAt === null) return 3;
  if (state === 'paused') return 2;
  return state === 'over' ? 0 : 1;
};

/** At risk first: overruns, the longest on top; then the least working time left; then what stands; no target last. */
export const atRiskFirst = (one: Standing, other: Standing): number =>
  rankOf(one) - rankOf(other) ||
  (one.state === 'over' ? other.seconds - one.seconds : one.seconds - other.seconds) ||
  one.nickname.localeCompare(other.nickname) ||
  one.clock.localeCompare(other.clock);
