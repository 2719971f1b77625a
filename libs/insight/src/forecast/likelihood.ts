/** How long a like clock took, in working days of its target; one that still runs took at least so long. */
export type Duration = { readonly days: number; readonly ended: boolean };

/** A running clock: how much of its time is used, and how much it has, in working days. */
export type RunningClock = { readonly usedDays: number; readonly targetDays: number };

/** Fewer than ten like clocks came to their end: nothing is said. */
export type NotEnough = { readonly notEnough: number };

/**
 * The probability (0–1) that a running clock misses its target, with an 80 % interval, and when the like of it would be
 * done, in working days from its start (null: the record does not reach so far).
 */
export type Forecast = {
  readonly probabilityOfMiss: number;
  readonly low: number;
  readonly high: number;
  readonly cases: number;
  readonly done: { readonly low: number | null; readonly median: number | null; readonly high: number | null };
};
