import { pause } from '../patience/pause.js';

/** How many cases are told side by side, and, when they are many, in one second: below what a server of one shard can carry. */
const atOnce = 8;
const perSecond = 200;

/**
 * Tells every stream once, paced; answers how many were told. All are tried even when some fail: the first fault is
 * thrown when everybody else has been told.
 */
export const tellMany = async (
  streams: Iterable<string>,
  tell: (stream: string) => Promise<boolean>,
  signal: AbortSignal,
): Promise<number> => {
  const waiting = [...new Set(streams)];
  const rest = waiting.length > perSecond ? (1_000 * atOnce) / perSecond : 0;
  const faults: unknown[] = [];
  let told = 0;

  const tellOne = async (stream: string) => {
    try {
      if (await tell(stream)) told += 1;
    } catch (fault) {
      faults.push(fault);
    }
  };
  const teller = async () => {
    for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
      await Promise.all([tellOne(next), rest > 0 ? pause(rest, signal) : undefined]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, teller));
  if (faults.length > 0) throw faults[0];
  signal.throwIfAborted();
  return told;
};
