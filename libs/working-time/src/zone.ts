import { DAY } from './local-day.js';
import { refused } from './time-refused.js';

/** The instants that a question may reach: the years 1900 to 2199. */
export const EARLIEST = Date.UTC(1900, 0, 1);
export const LATEST = Date.UTC(2200, 0, 1);

/** A stretch of instants and the offsets within it: `offsets[i]` holds from `since[i]` on. */
type Stretch = { readonly since: readonly number[]; readonly offsets: readonly number[] };

/** The rules of one zone, from the tables of this process. Instants and offsets in milliseconds. */
export type Zone = {
  offsetAt(instant: number): number;
  /** The instant of a local time. In a gap it moves forward by the gap; of a repeated hour it is the first. */
  instantOf(local: number): number;
  /** The offset of a whole local date, as a day number, and of a day around it; nothing when it changes there. */
  offsetOn(day: number): number | undefined;
};

const STRETCH = 512 * DAY;
/** No zone has ever changed its offset twice within so short a time and come back. */
const STEP = 4 * DAY;
const zones = new Map<string, Zone>();

/**
 * The zone of that name, in whatever capitals; thrown back when this process knows none.
 * Built once, its offsets as they are asked for.
 */
export const zoneOf = (name: string): Zone => {
  const key = name.toLowerCase();
  const known = zones.get(key);
  if (known) return known;
  const zone = readZone(name);
  zones.set(key, zone);
  return zone;
};

/** Shows an instant as `MM/DD/YYYY, HH:MM:SS`. */
const formatterOf = (name: string) => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    throw refused('UNKNOWN_ZONE', 'timezone', `There is no time zone ${name}.`);
  }
};

const shown = /^(\d\d)\/(\d\d)\/(\d{4}), (\d\d):(\d\d):(\d\d)$/;

const readZone = (name: string): Zone => {
  const formatter = formatterOf(name);
  const stretches = new Map<number, Stretch>();

  const measure = (instant: number): number => {
    const whole = Math.floor(instant / 1000) * 1000;
    const [, month, day, year, hour, minute, second] = (shown.exec(formatter.format(whole)) ?? []).map(Number);
    return Date.UTC(year!, month! - 1, day, hour, minute, second) - whole;
  };

  const stretchAt = (instant: number): Stretch => {
    const index = Math.floor(instant / STRETCH);
    const known = stretches.get(index);
    if (known) return known;
    const stretch = survey(index * STRETCH, measure);
    stretches.set(index, stretch);
    return stretch;
  };

  const offsetAt = (instant: number): number => {
    const { since, offsets } = stretchAt(instant);
    let at = since.length - 1;
    while (at > 0 && since[at]! > instant) at--;
    return offsets[at]!;
  };

  const instantOf = (local: number): number => {
    const before = offsetAt(local - DAY);
    const after = offsetAt(local + DAY);
    if (before === after || offsetAt(local - before) === before) return local - before;
    return offsetAt(local - after) === after ? local - after : local - before;
  };

  const offsetOn = (day: number): number | undefined => {
    const before = offsetAt((day - 1) * DAY);
    return offsetAt((day + 2) * DAY) === before ? before : undefined;
  };

  return { offsetAt, instantOf, offsetOn };
};

/** Looks every few days, and where the offset has changed in between, finds the second. */
const survey = (from: number, measure: (instant: number) => number): Stretch => {
  const since = [from];
  const offsets = [measure(from)];
  for (let at = from + STEP; at <= from + STRETCH; at += STEP) {
    const offset = measure(at);
    if (offset === offsets.at(-1)) continue;
    since.push(changeWithin(at - STEP, at, measure));
    offsets.push(offset);
  }
  return { since, offsets };
};

const changeWithin = (from: number, to: number, measure: (instant: number) => number): number => {
  const old = measure(from);
  let [low, high] = [from / 1000, to / 1000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (measure(middle * 1000) === old) low = middle;
    else high = middle;
  }
  return high * 1000;
};
