const first = 250;
const longest = 10_000;

/** How long to wait, in milliseconds, before the next try after so many failures in a row: twice as long each time. */
export const backOff = (failures: number): number => Math.min(longest, first * 2 ** Math.max(0, failures - 1));
