import type { CalendarRules, Stint } from './calendar-rules.js';
import { union, without, type Interval } from './intervals.js';
import { DAY } from './local-day.js';
import type { Zone } from './zone.js';

/**
 * The working time of one local date, as instants: sorted, disjoint, within the date.
 * A holiday closes its whole date, also for hours that began the evening before. A date that the zone skipped has none.
 */
export const workOn = (day: number, rules: CalendarRules, zone: Zone): Interval[] => {
  const own = rules.stintsOn(day);
  const carried = rules.isHoliday(day) ? [] : rules.stintsOn(day - 1).filter(([, to]) => to > DAY);
  if (own.length + carried.length === 0) return [];

  const [breaks, carriedBreaks] = [rules.breaksOn(day), rules.breaksOn(day - 1).filter(([, to]) => to > DAY)];
  const isPlain = carried.length + breaks.length + carriedBreaks.length === 0 && own.every(([, to]) => to <= DAY);
  const offset = isPlain ? zone.offsetOn(day) : undefined;
  if (offset !== undefined)
    return own.map(([from, to]) => ({ from: day * DAY + from - offset, to: day * DAY + to - offset }));

  const span = { from: zone.instantOf(day * DAY), to: zone.instantOf((day + 1) * DAY) };
  const stretches = (today: readonly Stint[], yesterday: readonly Stint[]) =>
    union([...today, ...yesterday.map(sinceMidnight)].map((stint) => within(span, instantsOf(stint, day, zone))));

  const open = stretches(own, carried);
  return breaks.length + carriedBreaks.length === 0 ? open : without(open, stretches(breaks, carriedBreaks));
};

const sinceMidnight = ([from, to]: Stint): Stint => [Math.max(0, from - DAY), to - DAY];

const instantsOf = ([from, to]: Stint, day: number, zone: Zone): Interval => ({
  from: zone.instantOf(day * DAY + from),
  to: zone.instantOf(day * DAY + to),
});

const within = (span: Interval, { from, to }: Interval): Interval => ({
  from: Math.max(span.from, from),
  to: Math.min(span.to, to),
});
