import { workingTimeBy, type Calendars } from '@connex/domain';
import { placeOf } from '@connex/ui/html';
import { dayAndTime, timeOfDay } from '../../time/format.js';

/** `11:20 in Lusaka now, open until 17:00`: whether it makes sense to call. Nothing when the country is not told. */
export const thereNow = (country: string | undefined, calendars: Calendars, now: string): string | undefined => {
  const version = country === undefined ? undefined : calendars[`GOV-${country}`]?.versions.at(-1);
  if (!version) return undefined;
  const time = workingTimeBy(version);
  const { timezone } = version.calendar;
  const at = Date.parse(now);
  const here = `${timeOfDay(now, timezone)} in ${placeOf(timezone)} now`;
  const then = (instant: number) => new Date(instant).toISOString();
  if (!time.isOpen(at)) return `${here}, closed until ${dayAndTime(then(time.nextOpening(at)), now, timezone)} there`;
  const closes = time.intervals(at, at + 86_400_000)[0]?.to ?? at;
  return `${here}, open until ${timeOfDay(then(closes), timezone)}`;
};
