import { pause } from './pause.js';

type Insistence = {
  /** Tried again for so long; the last fault is thrown then. */
  readonly seconds: number;
  readonly signal: AbortSignal;
  /** A fault that trying again cannot mend. */
  readonly isHopeless?: (fault: unknown) => boolean;
};

const firstPause = 100;
const longestPause = 2_000;

/** Asks until it is answered, with growing pauses. */
export const insist = async <T>(attempt: () => Promise<T>, insistence: Insistence): Promise<T> => {
  const { seconds, signal, isHopeless = () => false } = insistence;
  const began = performance.now();
  for (let rest = firstPause; ; rest = Math.min(2 * rest, longestPause)) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (fault) {
      const isOver = performance.now() - began + rest > seconds * 1_000;
      if (isOver || isHopeless(fault)) throw fault;
    }
    await pause(rest, signal);
  }
};
