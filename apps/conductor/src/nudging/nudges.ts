import type { HouseLog } from '../boot/house-log.js';
import type { CaseTeller } from '../telling/case-teller.js';

/** The payload of a nudge that means every open case. */
const everybody = '*';

/**
 * Nudges that came by NOTIFY: a case, or all. Those that come while others are being told wait together, so that a
 * burst is one telling. A nudge that fails is only logged: whoever sent it will send another.
 */
export const nudges = (teller: CaseTeller, log: HouseLog) => {
  const waiting = new Set<string>();
  let telling: Promise<void> | undefined;

  const tellWaiting = async () => {
    while (waiting.size > 0) {
      const streams = [...waiting];
      waiting.clear();
      const told = streams.includes(everybody) ? teller.tellAllOpen() : teller.tell(streams);
      await told.then((count) => log.info('Nudged.', { count })).catch((fault: unknown) => log.fault(fault));
    }
  };

  return {
    heard(stream: string) {
      waiting.add(stream || everybody);
      telling ??= tellWaiting().finally(() => (telling = undefined));
    },
    /** Ends when nobody waits any more. */
    settled: async () => telling,
  };
};
