import type { HouseLog } from '../boot/house-log.js';
import type { Receipts } from './receipts.js';

const everyMillis = 60_000;

/** Pays, once a minute, the receipts that are owed still. What goes wrong is tried again the next time. */
export const keepReceipting = ({ again }: Pick<Receipts, 'again'>, houseLog: HouseLog) => {
  const round = setInterval(() => void again().catch((fault: unknown) => houseLog.fault(fault)), everyMillis).unref();
  return { stop: () => clearInterval(round) };
};
