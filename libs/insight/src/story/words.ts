import { wordOf, type Recorded } from '@connex/domain';

const causes: Readonly<Record<string, string>> = {
  CALENDAR_VERSION: 'a new version of its calendar counts',
  TRACK_CHANGE: 'the case changed its track',
  FIXED_DATE: 'the day from which it counts was moved',
  TIME_ZONES: 'the house adopted a table of time zones that says something else of its zone',
};

const inWords: Readonly<Record<string, (data: Recorded['data']) => string>> = {
  ClockPaused: ({ clockId, stated }) =>
    stated === undefined ? `the agreed pause of ${clockId} ended` : `the clock ${clockId} was paused (${stated})`,
  ClockResumed: ({ clockId }) => `the clock ${clockId} was told to count on`,
  ClockRecomputed: ({ cause }) => causes[String(cause)] ?? 'what it is measured by changed',
};

/** What a fact means, as a part of a sentence: `the government was asked a question`. */
export const wordsOf = ({ type, data }: Pick<Recorded, 'type' | 'data'>): string => {
  const said = inWords[type]?.(data) ?? wordOf(type)?.means.split(/[;.]/)[0] ?? type;
  return said.slice(0, 1).toLowerCase() + said.slice(1);
};

const spelt = new Map<string, Intl.DateTimeFormat>();
const formatOf = (timeZone: string) => {
  const known =
    spelt.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  spelt.set(timeZone, known);
  return known;
};

/** An instant on the wall of a zone, `Tue 5 Jan 2027, 17:00`; nothing is `no date`. */
export const onTheWall = (instant: string | null, timeZone: string): string =>
  instant === null ? 'no date' : formatOf(timeZone).format(Date.parse(instant)).replace(',', '');

/** `one`, `one and two`, `one, two and three`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
