import type { Recorded } from '../../grammar/recorded.js';
import { calendarDays } from '../calendars/unknown-calendar.js';
import type { CalendarVersion } from '../calendars/calendar.state.js';
import { workingTimeBy } from '../calendars/calendar.state.js';
import { instantOf, millisecondsOf } from '../instants.js';
import { versionNamed, type Calendars } from './keeper/calendar-of.js';
import { closedParts } from './keeper/closed-parts.js';
import { stretchesOf, type FactRef, type Stretch } from './keeper/stretches.js';

/** One stretch of a clock's life, from the first instant up to but not including the last. RFC 3339; seconds to the millisecond. */
export type LedgerEntry = {
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
  readonly counted: boolean;
  readonly kind: 'WORK' | 'PAUSE' | 'HOLIDAY' | 'REST_DAY' | 'OUT_OF_HOURS';
  /** The rule in words. */
  readonly rule: string;
  readonly calendarVersion: number;
  readonly openedBy: FactRef;
  /** Nothing while the stretch is still open. */
  readonly closedBy: FactRef | null;
};

/**
 * Where every second of a clock went: disjoint stretches that cover [start, stop or now) without a gap, each counted or
 * left out, with its rule and its facts. For each second: closed first, then a pause (ruling 10). Empty when the case
 * has no such clock. `facts` are the events of the case in their order; `now` is RFC 3339.
 */
export const ledgerOf = (
  clockId: string,
  facts: readonly Recorded[],
  { calendars, now }: { readonly calendars: Calendars; readonly now: string },
): readonly LedgerEntry[] => stretchesOf(clockId, facts, now).flatMap((stretch) => entriesOf(stretch, calendars));

const entriesOf = (stretch: Stretch, calendars: Calendars): readonly LedgerEntry[] => {
  const version = versionNamed(calendars, stretch.calendar, stretch.calendarVersion);
  const time = workingTimeBy(version);
  const span = { from: millisecondsOf(stretch.from), to: millisecondsOf(stretch.to) };
  const open = time.intervals(span.from, span.to).map((part) => ({ ...part, ...spent(stretch, version) }));
  const closed = closedParts(version, span);
  return [...open, ...closed]
    .toSorted((one, other) => one.from - other.from)
    .map(({ from, to, ...part }) => ({
      from: instantOf(from),
      to: instantOf(to),
      seconds: (to - from) / 1000,
      ...part,
      calendarVersion: version.version,
      openedBy: stretch.openedBy,
      closedBy: stretch.closedBy,
    }));
};

const inWords: Readonly<Record<string, string>> = {
  AWAITING_GOVERNMENT_INFO: 'waiting for information from the government',
  AWAITING_GOVERNMENT_DECISION: 'waiting for a decision of the government',
  GOVERNMENT_REQUESTED_WAIT: 'the government asked to wait',
  SUSPENDED: 'the case is suspended',
  INTEGRITY_HOLD: 'the case is under an integrity hold',
  ROUND_POSTPONED: 'the round was postponed',
  LEGAL_HOLD: 'a legal hold lies over the data',
};

/** What a second of working time was spent on. */
const spent = ({ causes }: Stretch, { code }: CalendarVersion) => {
  if (causes.length > 0)
    return {
      counted: false,
      kind: 'PAUSE',
      rule: `Paused: ${causes.map((cause) => inWords[cause] ?? cause).join('; ')}`,
    } as const;
  const rule = code === calendarDays.code ? 'Every second counts' : 'Working hours';
  return { counted: true, kind: 'WORK', rule } as const;
};
