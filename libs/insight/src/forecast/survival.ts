import type { Duration } from './likelihood.js';

/** The share of like clocks that still ran after so many days, where it falls: Kaplan and Meier's product. */
export type Step = { readonly days: number; readonly left: number };

/**
 * Kaplan–Meier: clocks that still run count as lasting at least so long as they have (right-censored). At one and the
 * same day ends are counted before what still runs. In the order of days.
 */
export const survivalOf = (durations: readonly Duration[]): readonly Step[] => {
  const ordered = durations.toSorted((one, other) => one.days - other.days || Number(other.ended) - Number(one.ended));
  const steps: Step[] = [];
  let left = 1;
  ordered.forEach(({ days, ended }, index) => {
    if (!ended) return;
    const atRisk = ordered.length - index;
    left *= 1 - 1 / atRisk;
    if (steps.at(-1)?.days === days) steps.pop();
    steps.push({ days, left });
  });
  return steps;
};

/** The share that still ran after so many days; one before the first end. */
export const leftAfter = (steps: readonly Step[], days: number): number =>
  steps.findLast((step) => step.days <= days)?.left ?? 1;

/** The first day by which so large a share was done, given that none was at `from`; null when the record ends before. */
export const doneBy = (steps: readonly Step[], share: number, from: number): number | null => {
  const base = leftAfter(steps, from);
  const rounding = 1e-9;
  return steps.find(({ days, left }) => days > from && left <= base * (1 - share) + rounding)?.days ?? null;
};
