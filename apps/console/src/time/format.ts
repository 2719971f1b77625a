/** The zone in which staff read times; each screen names it once. */
export const staffZone = 'Europe/Berlin';

const formats = new Map<string, Intl.DateTimeFormat>();

const partsIn = (zone: string, instant: string): Readonly<Record<string, string>> => {
  const known = formats.get(zone);
  const format =
    known ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  if (!known) formats.set(zone, format);
  return Object.fromEntries(format.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]));
};

const month = (parts: Readonly<Record<string, string>>) => (parts['month'] ?? '').slice(0, 3);

/** `17:00` */
export const timeOfDay = (instant: string, zone = staffZone): string => {
  const { hour, minute } = partsIn(zone, instant);
  return `${hour}:${minute}`;
};

/** `Tue 5 Jan`; with its year where that is another than `now`'s. */
export const dayOf = (instant: string, now?: string, zone = staffZone): string => {
  const parts = partsIn(zone, instant);
  const isOther = now !== undefined && partsIn(zone, now)['year'] !== parts['year'];
  return `${parts['weekday']} ${parts['day']} ${month(parts)}${isOther ? ` ${parts['year']}` : ''}`;
};

/** `Tue 5 Jan, 17:00`: absolute, weekday always. */
export const dayAndTime = (instant: string, now?: string, zone = staffZone): string =>
  `${dayOf(instant, now, zone)}, ${timeOfDay(instant, zone)}`;

/** `Tue 5 Jan 2027, 17:00`: for what may be printed. */
export const fullDayAndTime = (instant: string, zone = staffZone): string => {
  const parts = partsIn(zone, instant);
  return `${parts['weekday']} ${parts['day']} ${month(parts)} ${parts['year']}, ${parts['hour']}:${parts['minute']}`;
};

/** `2027-01-05`, the local date: for tables of programs, and for asking from a day to a day. */
export const isoDay = (instant: string, zone = staffZone): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    Date.parse(instant),
  );

/** `Kampala` of `Africa/Kampala`. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** `17:00 in Kampala`, for a clock that counts elsewhere; nothing where the reader's own time says the same. */
export const timeThere = (instant: string, zone: string): string | undefined => {
  if (zone === 'UTC' || zone === staffZone) return undefined;
  const [here, there] = [dayAndTime(instant), dayAndTime(instant, undefined, zone)];
  if (here === there) return undefined;
  const isSameDay = dayOf(instant) === dayOf(instant, undefined, zone);
  return `${isSameDay ? timeOfDay(instant, zone) : there} in ${cityOf(zone)}`;
};

/** `30:00`: hours and minutes of a sum, cut down. */
export const hoursAndMinutes = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

/** `184 213`: thousands with a narrow gap. */
export const spaced = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f');
