import { ledgerOf, type Calendars, type Clock, type LedgerEntry, type Recorded } from '@connex/domain';

/** Where every second of a clock went; nothing when its reader may not see by which calendar it counts. */
export type Course = { readonly clock: Clock; readonly entries: readonly LedgerEntry[] | undefined };

type Known = { readonly facts: readonly Recorded[]; readonly calendars: Calendars; readonly now: string };

export const courseOf = (clock: Clock, { facts, calendars, now }: Known): Course => ({
  clock,
  entries: isCounted(clock, calendars) ? ledgerOf(clock.clockId, facts, { calendars, now }) : undefined,
});

/** A calendar of version 0 is the one of a country whose week nobody knows. */
const isCounted = ({ calendar, calendarVersion, runs }: Clock, calendars: Calendars): boolean => {
  if (typeof calendar !== 'string') return false;
  const versions = calendars[calendar]?.versions ?? [];
  const counting = runs.flatMap((run) => [run, ...(run.pauseBy ?? [])]);
  const needed = [calendarVersion, ...counting.map((one) => one.calendarVersion)];
  return (
    calendar === 'CALENDAR_DAYS' || needed.every((one) => one === 0 || versions.some(({ version }) => version === one))
  );
};

/** Net working seconds of a course; nothing when it cannot be counted. */
export const netOf = ({ entries }: Course): number | undefined =>
  entries?.filter(({ counted }) => counted).reduce((sum, { seconds }) => sum + seconds, 0);
