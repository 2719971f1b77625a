import ICAL from 'ical.js';
import type { NewDay } from './next-version.js';

/** What a calendar file (RFC 5545) holds of whole days, and what it holds besides, by name. */
export type IcsRead = { readonly days: readonly NewDay[]; readonly leftOut: readonly string[] };

/** Whole days in which years are taken; what repeats for ever, is taken in these. */
type Window = { readonly from: number; readonly to: number };

const mostBytes = 1_000_000;
const mostEvents = 2_000;
/** No holiday lasts longer than this many days, and none comes more often in one year. */
const longestFeast = 31;
const mostRepeats = 400;

const eventsIn = (text: string): readonly ICAL.Event[] => {
  if (text.length > mostBytes) throw new Error('The file is larger than a calendar of holidays can be (1 MB).');
  const events = calendarIn(text)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  if (events.length > mostEvents) throw new Error(`The file has more than ${mostEvents} events.`);
  if (events.length === 0) throw new Error('The file has no event (VEVENT).');
  return events;
};

const calendarIn = (text: string): ICAL.Component => {
  try {
    const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
    if (component.name === 'vcalendar') return component;
  } catch (fault) {
    throw new Error('This is no calendar file (RFC 5545).', { cause: fault });
  }
  throw new Error('This is no calendar file (RFC 5545): it does not begin with VCALENDAR.');
};

const nameOf = ({ summary, uid }: ICAL.Event) => (summary || uid || 'An event without a name').trim().slice(0, 300);
const statusOf = ({ component }: ICAL.Event) => String(component.getFirstPropertyValue('status') ?? '').toUpperCase();

/** The library rolls 30 February on into March; a calendar that says it was mistyped. */
const expectDate = (event: ICAL.Event): ICAL.Event => {
  const written: unknown = event.component.getFirstProperty('dtstart')?.toJSON()[3];
  if (!event.startDate) throw new Error(`“${nameOf(event)}” has no day (DTSTART).`);
  if (event.startDate.isDate && written !== event.startDate.toString())
    throw new Error(`“${nameOf(event)}”: there is no date ${String(written)}.`);
  return event;
};

/** Why an event is left out: only whole days are days of a calendar. */
const whyNot = (event: ICAL.Event): string | undefined => {
  if (!event.startDate.isDate) return 'it has a time of day';
  return statusOf(event) === 'CANCELLED' ? 'it was cancelled' : undefined;
};

const startsOf = (event: ICAL.Event, { to }: Window): readonly ICAL.Time[] => {
  if (!event.isRecurring()) return [event.startDate];
  const starts: ICAL.Time[] = [];
  const repeats = event.iterator();
  for (let next = repeats.next(); next && next.year <= to; next = repeats.next()) {
    if (starts.push(next) > mostRepeats) throw new Error(`“${nameOf(event)}” comes more often than a holiday can.`);
  }
  return starts;
};

/** Every day from the first to the last; the end of a whole day is the day after it (RFC 5545, 3.6.1). */
const datesFrom = (start: ICAL.Time, event: ICAL.Event): readonly string[] => {
  const days = Math.max(1, Math.round(event.duration.toSeconds() / 86_400));
  if (days > longestFeast) throw new Error(`“${nameOf(event)}” lasts ${days} days; no holiday does.`);
  return Array.from({ length: days }, (_, index) => {
    const day = start.clone();
    day.adjust(index, 0, 0, 0);
    return day.toString().slice(0, 10);
  });
};

const isIn = ({ from, to }: Window, date: string) => Number(date.slice(0, 4)) >= from && Number(date.slice(0, 4)) <= to;

/**
 * The whole days of a calendar file. An estimate is what calls itself tentative. Throws a sentence that names the event
 * when one of them cannot be read: then nothing of the file is taken.
 */
export const daysInIcs = (text: string, window: Window): IcsRead => {
  const found = eventsIn(text)
    .map(expectDate)
    .map((event) => ({ event, why: whyNot(event) }));
  const days = found
    .filter(({ why }) => why === undefined)
    .flatMap(({ event }) =>
      startsOf(event, window)
        .flatMap((start) => datesFrom(start, event))
        .filter((date) => isIn(window, date))
        .map((date) => ({
          date,
          name: nameOf(event),
          ...(statusOf(event) === 'TENTATIVE' && { estimated: true }),
        })),
    );
  const byDate = new Map(days.map((day) => [day.date, day]));
  return {
    days: [...byDate.values()].toSorted((one, other) => one.date.localeCompare(other.date)),
    leftOut: found.flatMap(({ event, why }) => (why === undefined ? [] : [`${nameOf(event)}: ${why}`])),
  };
};
