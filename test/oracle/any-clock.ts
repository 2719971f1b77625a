import type { Chance } from './chance.js';
import { walkThrough, type Clock } from './walk.js';
import type { ZoneSeconds } from './zone-seconds.js';

const HALF_A_DAY = 43_200;
const SIXTY_DAYS = 60 * 86_400;

const startOf = (chance: Chance, { changes, count }: ZoneSeconds, span: number) => {
  const last = count - span - 1;
  if (changes.length === 0 || chance.isSo(0.6)) return chance.between(0, last);
  return Math.min(last, Math.max(0, chance.oneOf(changes) - chance.between(0, HALF_A_DAY)));
};

/** Pauses that begin before, within or after the span, that overlap, and of which one may be open. */
const pausesOf = (chance: Chance, from: number, to: number): Clock['pauses'] =>
  Array.from({ length: chance.isSo(0.4) ? 0 : chance.between(1, 4) }, () => {
    const begins = chance.between(Math.max(0, from - 3_600), to + 60);
    return chance.isSo(0.05)
      ? { from: begins }
      : { from: begins, to: begins + chance.between(0, Math.ceil((to - from) / 2)) };
  });

/** A clock somewhere in the zone's window: how much has passed, when is it due, or since when has it run. */
export const anyClock = (chance: Chance, seconds: ZoneSeconds, open: Uint8Array, isLong: boolean): Clock => {
  const span = chance.between(1, isLong ? SIXTY_DAYS : HALF_A_DAY);
  const from = startOf(chance, seconds, span);
  const clock: Clock = { from, to: from + span, pauses: pausesOf(chance, from, from + span) };
  const worked = walkThrough(open, clock);
  if (worked === 0 || chance.isSo(0.25)) return clock;
  const target = chance.isSo(0.1) ? worked : chance.between(1, worked);
  return { ...clock, target: chance.isSo(0.7) ? target : -target };
};
