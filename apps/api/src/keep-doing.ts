import type { HouseLog } from './boot/house-log.js';

/**
 * Does something again and again, until it is stopped; a round that takes longer than its turn is not begun twice. What
 * goes wrong is tried again the next time. `stop` waits for the round under way.
 */
export const keepDoing = (everyMillis: number, work: () => Promise<unknown>, houseLog: Pick<HouseLog, 'fault'>) => {
  let round: Promise<void> | undefined;
  const oneRound = async () => {
    await work().catch((fault: unknown) => houseLog.fault(fault));
    round = undefined;
  };
  const timer = setInterval(() => (round ??= oneRound()), everyMillis).unref();
  return {
    async stop(): Promise<void> {
      clearInterval(timer);
      await round;
    },
  };
};
