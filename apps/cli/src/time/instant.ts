import { refuse } from './line-refused.js';

const written = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.(\d{1,9}))?(?:[Zz]|([+-]\d\d:\d\d))?$/;

/** Hours and minutes that RFC 3339 knows; it has no 24:00, and a leap second is not counted by anybody here. */
const isOnTheClock = (hour: number, minute: number, second = 0) => hour < 24 && minute < 60 && second < 60;

const isOnTheCalendar = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && (day < 29 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate());

/** What the digits at two places of a text say. */
const pairAt = (text: string, at: number) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

const milliseconds = (fraction: string | undefined) =>
  fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));

/** How far the local time is ahead of UTC, in milliseconds, by its `+01:00`; nothing when no zone is. */
const offsetIn = (said: string | undefined): number | undefined => {
  if (said === undefined) return 0;
  const [hours, minutes] = [pairAt(said, 1), pairAt(said, 4)];
  if (!isOnTheClock(hours, minutes)) return undefined;
  return (said.startsWith('-') ? -60_000 : 60_000) * (hours * 60 + minutes);
};

/** The local time of a text of the right shape, as if it were UTC; nothing when no calendar or clock shows it. */
const localIn = (text: string, fraction: string | undefined): number | undefined => {
  const year = pairAt(text, 0) * 100 + pairAt(text, 2);
  const [month, day] = [pairAt(text, 5), pairAt(text, 8)];
  const [hour, minute, second] = [pairAt(text, 11), pairAt(text, 14), pairAt(text, 17)];
  if (!isOnTheCalendar(year, month, day) || !isOnTheClock(hour, minute, second)) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds(fraction));
};

/**
 * The epoch milliseconds of an RFC 3339 instant; what is finer than a millisecond is cut off.
 * Refused as NOT_AN_INSTANT, or as NO_OFFSET where nobody could say in which zone it is meant.
 */
export const readInstant = (said: unknown, entry: string): number => {
  const parts = typeof said === 'string' ? written.exec(said) : null;
  if (!parts) throw refuse('NOT_AN_INSTANT', `${entry} is not an instant such as 2026-11-30T10:12:00+01:00.`);
  const [text, fraction, ahead] = parts as unknown as readonly [string, string | undefined, string | undefined];
  if (ahead === undefined && !/[Zz]$/.test(text))
    throw refuse('NO_OFFSET', `${entry} has no offset: write Z, or one such as +01:00.`);
  const [local, offset] = [localIn(text, fraction), offsetIn(ahead)];
  if (local === undefined || offset === undefined)
    throw refuse('NOT_AN_INSTANT', `${entry}: there is no instant ${text}.`);
  // Date.UTC takes the years before 100 for those of the last century.
  if (text < '1') throw refuse('OUT_OF_RANGE', `${entry}: working time is known for the years 1900 to 2199 only.`);
  return local - offset;
};

const twoDigits = (count: number) => (count < 10 ? `0${count}` : `${count}`);

/**
 * RFC 3339 with an offset, e.g. `2026-11-30T10:12:00+01:00`; a fraction only where there is one.
 * Offsets of local mean time have seconds, which RFC 3339 cannot write: they are cut to the minute, the instant is the same.
 */
export const writeInstant = (instant: number, offsetSeconds: number): string => {
  const minutes = Math.trunc(offsetSeconds / 60);
  const local = new Date(instant + minutes * 60_000).toISOString();
  const fraction = local.slice(19, 23);
  const size = Math.abs(minutes);
  const offset = `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
  return `${local.slice(0, 19)}${fraction === '.000' ? '' : fraction}${offset}`;
};
