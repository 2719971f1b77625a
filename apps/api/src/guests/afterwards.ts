import type { HouseLog } from '../boot/house-log.js';

/** Work that goes on after the answer; `ended` waits for all of it. */
export const afterwards = (houseLog: HouseLog) => {
  const underWay = new Set<Promise<void>>();
  return {
    go(work: Promise<void>): void {
      const noted = work.catch((fault: unknown) => houseLog.fault(fault)).finally(() => underWay.delete(noted));
      underWay.add(noted);
    },
    ended: async (): Promise<void> => void (await Promise.all(underWay)),
  };
};
