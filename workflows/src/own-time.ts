/**
 * The worker's own time in epoch milliseconds, from which the house's offset counts (ruling 12). In the sandbox it is
 * the instant of the workflow task, which a replay tells the same.
 */
export const ownNow = (): number => Date.now();
