import { workingTimeBy, type Calendars } from '@connex/domain';

/** Working days of the unit after which something is told late, and says why. */
const lateAfter = 2;

/** Whether something that happened then is told late now, by the unit's newest calendar. Unknown without one: not late. */
export const isToldLate = (occurredAt: string, now: string, calendars: Calendars | undefined): boolean => {
  const version = calendars?.['CSU']?.versions.at(-1);
  if (!version || occurredAt >= now) return false;
  const seconds = workingTimeBy(version).elapsed(Date.parse(occurredAt), Date.parse(now));
  return seconds / version.secondsPerDay > lateAfter;
};
