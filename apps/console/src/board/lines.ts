import type { Group } from './arrange.js';
import type { StandingClock } from './standing.js';

/** A line of the table: a clock, or the head of a group of them. */
export type Line =
  | { readonly kind: 'group'; readonly key: string; readonly name: string; readonly count: number }
  | { readonly kind: 'clock'; readonly key: string; readonly clock: StandingClock };

/** The table from top to bottom. One group without a name has no head. */
export const linesOf = (groups: readonly Group[]): readonly Line[] =>
  groups.flatMap(({ name, clocks }) => [
    ...(name === '' ? [] : [{ kind: 'group', key: `group ${name}`, name, count: clocks.length } as const]),
    ...clocks.map((clock) => ({ kind: 'clock', key: clock.key, clock }) as const),
  ]);

/** What a reader knows a clock by: `Harmattan C14`. */
export const nameOf = ({ nickname, clock }: Pick<StandingClock, 'nickname' | 'clock'>): string =>
  `${nickname} ${clock}`;
