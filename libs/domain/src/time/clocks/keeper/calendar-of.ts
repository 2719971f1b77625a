import {
  calendarVersionAt,
  noCalendar,
  workingTimeBy,
  type CalendarState,
  type CalendarVersion,
} from '../../calendars/calendar.state.js';
import type { Drafted } from '../../../grammar/recorded.js';
import type { ClockContext } from '../clock-context.js';
import type { ClockRule } from '../../policies/policy.document.js';
import { inOwnWeek, versionIn } from '../../calendars/calendar-weeks.js';
import { calendarDays, unknownCalendar } from '../../calendars/unknown-calendar.js';
import type { WorkingTime } from '@connex/working-time';

export type Calendars = Readonly<Record<string, CalendarState | undefined>>;

type Place = Pick<ClockContext, 'named'> & { readonly calendars: Calendars; readonly governmentCalendar: string };

/** The unit's calendar at an instant. A house without one is a fault, not a refusal. */
export const unitCalendar = ({ calendars }: Pick<Place, 'calendars'>, at: string): CalendarVersion => {
  const version = calendarVersionAt(calendars['CSU'] ?? noCalendar, at);
  if (!version) throw new Error('The unit has no calendar: the house has not been founded.');
  return version;
};

/** The version by which a clock that an event starts counts. That of a country may be unknown. */
export const calendarFor = (
  rule: ClockRule,
  place: Place,
  { occurredAt: at, data, clockId }: Pick<Drafted, 'occurredAt' | 'data'> & { readonly clockId: string },
): CalendarVersion => {
  if (rule.calendar === 'CALENDAR_DAYS') return calendarDays;
  if (rule.calendar === 'CSU') return unitCalendar(place, at);
  const isElsewhere = rule.calendar === 'EXP' && typeof data['country'] === 'string';
  const code = isElsewhere ? `GOV-${String(data['country'])}` : place.governmentCalendar;
  return inForceFor(countedAs(rule, clockId, place.named), place.calendars[code], at) ?? unknownWeek(code);
};

/** Whose calendar a clock counts by: that of the ministry, where an earlier record says so of an expert. */
export const countedAs = (
  { calendar }: Pick<ClockRule, 'calendar'>,
  clockId: string,
  named: ClockContext['named'],
): Pick<ClockRule, 'calendar'> => ({
  calendar: calendar === 'EXP' && named?.inOwnWeek.includes(clockId) === true ? 'GOV' : calendar,
});

/** The version by which a clock counts at an instant. A week that a ministry works is nothing to an expert who lives there. */
export const inForceFor = (
  { calendar }: Pick<ClockRule, 'calendar'>,
  state: CalendarState = noCalendar,
  at: string,
): CalendarVersion | undefined =>
  calendarVersionAt(
    calendar === 'EXP' ? { versions: state.versions.filter(({ version }) => versionIn(version).nth === 0) } : state,
    at,
  );

const unknownWeeks = new Map<string, CalendarVersion>();
const unknownWeek = (code: string): CalendarVersion => {
  const known = unknownWeeks.get(code) ?? { ...unknownCalendar, code };
  unknownWeeks.set(code, known);
  return known;
};

/** The version of a calendar that a clock recorded. */
export const versionNamed = (calendars: Calendars, code: string, version: number): CalendarVersion => {
  if (code === calendarDays.code) return calendarDays;
  if (version === unknownCalendar.version) return unknownWeek(code);
  const found = calendars[code]?.versions.find((one) => one.version === version);
  if (found) return found;
  const { nth, restDays, published } = versionIn(version);
  if (nth > 0) return inOwnWeek(versionNamed(calendars, code, published), nth, restDays);
  throw new Error(`Version ${version} of a calendar by which a clock counts is not on record.`);
};

export const timeBy = (calendars: Calendars, code: string, version: number): WorkingTime =>
  workingTimeBy(versionNamed(calendars, code, version));
