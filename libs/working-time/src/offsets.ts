import { DAY } from './local-day.js';
import { zoneOf } from './zone.js';

/** From an instant on (epoch milliseconds), local time is so many seconds ahead of UTC. */
export type Offset = { readonly since: number; readonly seconds: number };

/**
 * How far local time in a zone is ahead of UTC between two instants, by the table of this process: one entry for the
 * beginning and one for every change, to the second. Throws `TimeRefused` for a zone that the process does not know.
 */
export const offsetsOf = (timezone: string, from: number, to: number): readonly Offset[] => {
  const { offsetAt } = zoneOf(timezone);
  const offsets: Offset[] = [{ since: from, seconds: offsetAt(from) / 1000 }];
  for (let at = from; at < to; at += DAY) {
    const next = Math.min(at + DAY, to);
    if (offsetAt(next) === offsetAt(at)) continue;
    offsets.push({ since: changeBetween(at, next, offsetAt), seconds: offsetAt(next) / 1000 });
  }
  return offsets;
};

const changeBetween = (from: number, to: number, offsetAt: (instant: number) => number): number => {
  const before = offsetAt(from);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
};
