import { useSyncExternalStore } from 'react';
import { clockOfHouse } from './house-now.js';

/** How far a figure on a screen may lag behind the house's time. Milliseconds. */
const glance = 5_000;

const listen = (heard: () => void) => {
  const stop = clockOfHouse.listen(heard);
  const beat = setInterval(heard, glance);
  return () => {
    stop();
    clearInterval(beat);
  };
};

const minute = 60_000;

const cutTo = (grain: number) => (): string | undefined => {
  const now = clockOfHouse.now();
  return now && new Date(Math.floor(Date.parse(now) / grain) * grain).toISOString();
};

const atLastGlance = cutTo(glance);
const atLastMinute = cutTo(minute);

/** The house's now, RFC 3339, a few seconds behind at most; nothing before the house has said it. */
export const useNow = (): string | undefined => useSyncExternalStore(listen, atLastGlance);

/**
 * The house's now as a page says it, to the minute: what is counted to it and what is left from it add up to the due
 * instant beside them.
 */
export const useMinute = (): string | undefined => useSyncExternalStore(listen, atLastMinute);
