import { datesIn, placeOf, type Dates } from '@connex/ui/html';

/** `Kampala` of `Africa/Kampala`. */
export { placeOf as cityOf } from '@connex/ui/html';

/** The zone in which staff read times; each screen names it once. */
export const staffZone = 'Europe/Berlin';

const known = new Map<string, Dates>();
const datesOf = (zone: string): Dates => {
  const dates = known.get(zone) ?? datesIn('en', zone);
  known.set(zone, dates);
  return dates;
};

/** An instant is RFC 3339; a year is written where it is another than that of `now`. */
const since = (now: string | undefined) => (now === undefined ? {} : { since: now });

/** Of now, a date needs the year alone; by the day, since the year turns at another instant in each zone. */
const yearOf = (now: string | undefined) => now?.slice(0, 10);

/** Boards write the same few instants again and again, and to take one apart costs more than to remember it. */
const written = new Map<string, string>();
const most = 5_000;
const once = (key: string, write: () => string): string => {
  const before = written.get(key);
  if (before !== undefined) return before;
  if (written.size >= most) written.clear();
  const text = write();
  written.set(key, text);
  return text;
};

/** `17:00` */
export const timeOfDay = (instant: string, zone = staffZone): string =>
  once(`time ${zone} ${instant}`, () => datesOf(zone).time(instant));

/** `Tue 5 Jan` */
export const dayOf = (instant: string, now?: string, zone = staffZone): string =>
  once(`day ${zone} ${instant} ${yearOf(now)}`, () => datesOf(zone).day(instant, since(now)));

/** `Tue 5 Jan, 17:00`: absolute, weekday always. */
export const dayAndTime = (instant: string, now?: string, zone = staffZone): string =>
  once(`both ${zone} ${instant} ${yearOf(now)}`, () => datesOf(zone).instant(instant, since(now)));

/** `Tue 5 Jan 2027, 17:00`: for what may be printed. */
export const fullDayAndTime = (instant: string, zone = staffZone): string =>
  datesOf(zone).instant(instant, { year: true });

/** `5 Jan`, for an axis. */
export const shortDay = (instant: string, zone = staffZone): string =>
  once(`short ${zone} ${instant}`, () => datesOf(zone).shortDay(instant));

/** `2027-01-05`, the local date: for tables of programs, and for asking from a day to a day. */
export const isoDay = (instant: string, zone = staffZone): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    Date.parse(instant),
  );

/** `17:00 in Kampala`, for a clock that counts elsewhere; nothing where the reader's own time says the same. */
export const timeThere = (instant: string, zone: string): string | undefined => {
  if (zone === 'UTC' || zone === staffZone) return undefined;
  if (dayAndTime(instant) === dayAndTime(instant, undefined, zone)) return undefined;
  const isSameDay = dayOf(instant) === dayOf(instant, undefined, zone);
  const there = isSameDay ? timeOfDay(instant, zone) : dayAndTime(instant, undefined, zone);
  return `${there} in ${placeOf(zone)}`;
};

/** `30:00`: hours and minutes of a sum, cut down. */
export const hoursAndMinutes = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};
