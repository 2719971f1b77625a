import type { HouseLog } from '../boot/house-log.js';
import type { SessionStore } from './session-store.js';

const everyMillis = 600_000;

/** Takes away, every ten minutes, what has ended: sessions, codes, old drafts. What goes wrong is tried again the next time. */
export const keepEnding = ({ sweep }: Pick<SessionStore, 'sweep'>, houseLog: HouseLog) => {
  const round = setInterval(() => void sweep().catch((fault: unknown) => houseLog.fault(fault)), everyMillis).unref();
  return { stop: () => clearInterval(round) };
};
