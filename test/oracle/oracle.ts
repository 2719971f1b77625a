import { compile, type Calendar, type WorkingTime } from '@connex/working-time';
import { anyCalendar } from './any-calendar.js';
import { anyClock } from './any-clock.js';
import { chanceFrom, type Chance } from './chance.js';
import { openSeconds } from './open-seconds.js';
import { walkThrough, walkTo, type Clock } from './walk.js';
import { zones } from './zones.js';
import { zoneSeconds, type ZoneSeconds } from './zone-seconds.js';

/** A clock on which the walker and working time do not agree; instants in epoch seconds. */
export type Difference = {
  readonly calendar: Calendar;
  readonly clock: Clock;
  readonly seconds: ZoneSeconds;
  readonly walked: number;
  readonly answered: number;
};

export type Plan = {
  readonly seed: number;
  readonly zones?: readonly string[];
  readonly short: number;
  readonly long: number;
  /** Who is asked; another one in the spec that plants a fault. */
  readonly ask?: (calendar: Calendar) => Pick<WorkingTime, 'due' | 'elapsed'>;
};

const DAYS = 110;
const CALENDARS = 3;
const DAY = 86_400;

/** A window of some hundred days; in Samoa the one in which a date was skipped. */
const windowOf = (chance: Chance, zone: string) => {
  const years = chance.between(0, 6 * 365) * DAY;
  return zone === 'Pacific/Apia' ? Date.UTC(2011, 10, 1) / 1_000 : Date.UTC(2023, 0, 1) / 1_000 + years;
};

/** What each says: the walker on its open seconds, and who is asked; nothing when they agree. */
export const differenceOn = (
  { calendar, clock, seconds }: Pick<Difference, 'calendar' | 'clock' | 'seconds'>,
  time: Pick<WorkingTime, 'due' | 'elapsed'>,
  open = openSeconds(seconds, calendar),
): Difference | undefined => {
  const at = (second: number) => (seconds.from + second) * 1_000;
  const pauses = clock.pauses.map(({ from, to }) => ({ from: at(from), ...(to !== undefined && { to: at(to) }) }));
  const { from, to, target } = clock;
  const walked = target === undefined ? walkThrough(open, clock) : walkTo(open, clock);
  if (walked === undefined) return undefined;
  const answered =
    target === undefined
      ? time.elapsed(at(from), at(to), pauses)
      : time.due(at(target > 0 ? from : to), target, pauses) / 1_000 - seconds.from;
  return walked === answered ? undefined : { calendar, clock, seconds, walked, answered };
};

/** Asks so many clocks of one zone, and answers where the two differ. */
const ofZone = (zone: string, { seed, ask = compile }: Plan, counts: { short: number; long: number }) => {
  const chance = chanceFrom(seed);
  const seconds = zoneSeconds(zone, windowOf(chance, zone), DAYS * DAY);
  const differences: Difference[] = [];
  for (let number = 0; number < CALENDARS; number++) {
    const calendar = anyCalendar(chance, zone, seconds);
    const [open, time] = [openSeconds(seconds, calendar), ask(calendar)];
    for (let count = number; count < counts.short + counts.long; count += CALENDARS) {
      const clock = anyClock(chance, seconds, open, count < counts.long);
      const difference = differenceOn({ calendar, clock, seconds }, time, open);
      if (difference) differences.push(difference);
    }
  }
  return differences;
};

const shareOf = (total: number, among: number, at: number) =>
  Math.floor((total * (at + 1)) / among) - Math.floor((total * at) / among);

/** Walks every clock of a plan, zone by zone; each zone has a seed of its own, so that one can be told alone. */
export function* oracle(plan: Plan): Generator<{ zone: string; clocks: number; differences: readonly Difference[] }> {
  const { zones: asked = zones, short, long, seed } = plan;
  for (const [at, zone] of asked.entries()) {
    const counts = { short: shareOf(short, asked.length, at), long: shareOf(long, asked.length, at) };
    const differences = ofZone(zone, { ...plan, seed: seed + at }, counts);
    yield { zone, clocks: counts.short + counts.long, differences };
  }
}
