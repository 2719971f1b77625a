import type { Calendars, CalendarVersion, Clock, Recorded } from '@connex/domain';
import { later } from '../story/instants.js';
import { listed } from '../story/words.js';

/**
 * Which days a newer version of a clock's calendar made free, or working days again, by their names, from the instant of
 * the recount to the later due date. Nothing for a calendar that the asker may not see, or that changed in its hours.
 */
export const daysChanged = (
  { calendar, dueAt }: Pick<Clock, 'calendar' | 'dueAt'>,
  { data, occurredAt }: Recorded,
  calendars: Calendars,
): string => {
  if (data['cause'] !== 'CALENDAR_VERSION') return '';
  const [before, next] = versionsAbout(calendars[calendar]?.versions ?? [], data['calendarVersion']);
  if (!before || !next) return '';
  const [from, to] = [dayOf(occurredAt), later(dayOf(data['oldDueAt']), dayOf(dueAt))];
  const days = differing(before, next).filter(([{ date }]) => date >= from && date <= to);
  return days.length === 0 ? '' : `: ${listed(days.map(([day, is]) => `${named(day)} ${is}`))}`;
};

const dayOf = (instant: unknown) => String(instant ?? '').slice(0, 10);

const differing = (before: CalendarVersion, next: CalendarVersion) => [
  ...more(next, before).map((day) => [day, 'is a holiday'] as const),
  ...more(before, next).map((day) => [day, 'is none any more'] as const),
];

const named = ({ name, date }: CalendarVersion['holidays'][number]) => (name ? `${name} (${date})` : date);

const versionsAbout = (versions: readonly CalendarVersion[], newer: unknown) => {
  const place = versions.findIndex(({ version }) => version === newer);
  return [versions[place - 1], versions[place]] as const;
};

const more = ({ holidays }: CalendarVersion, than: CalendarVersion) =>
  holidays.filter(({ date }) => !than.holidays.some((known) => known.date === date));
