import { daysAfter, isDate } from './local-days.js';
import type { NewDay } from './next-version.js';

/** What a calendar file holds of whole days, and what it holds besides. */
export type IcsRead = { readonly days: readonly NewDay[]; readonly passedOver: readonly string[] };

/** RFC 5545, 3.1: a line that begins with a blank goes on from the one before. */
const unfolded = (text: string): readonly string[] =>
  text
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');

type Property = { readonly name: string; readonly value: string };

const propertyIn = (line: string): Property => {
  const colon = line.indexOf(':');
  return { name: line.slice(0, colon).split(';')[0]!.toUpperCase(), value: line.slice(colon + 1) };
};

const unescaped = (text: string) =>
  text
    .replaceAll(/\\n/gi, ' ')
    .replaceAll(/\\([,;\\])/g, '$1')
    .trim();

const dateIn = (value: string | undefined): string | undefined => {
  const [, year, month, day] = value?.match(/^(\d{4})(\d{2})(\d{2})$/) ?? [];
  const date = `${year}-${month}-${day}`;
  return isDate(date) ? date : undefined;
};

/** No event of a holiday calendar lasts longer than this many days. */
const longest = 31;

const datesOf = (event: readonly Property[]): readonly string[] => {
  const [first, end] = ['DTSTART', 'DTEND'].map((name) => dateIn(event.find((one) => one.name === name)?.value));
  if (first === undefined) return [];
  const dates: string[] = [first];
  while (end !== undefined && daysAfter(dates.at(-1)!, 1) < end && dates.length < longest)
    dates.push(daysAfter(dates.at(-1)!, 1));
  return dates;
};

const eventsIn = (text: string): readonly (readonly Property[])[] =>
  unfolded(text)
    .map(propertyIn)
    .reduce<Property[][]>((events, property) => {
      if (property.name === 'BEGIN' && property.value.toUpperCase() === 'VEVENT') events.push([]);
      else events.at(-1)?.push(property);
      return events;
    }, []);

const nameOf = (event: readonly Property[]) =>
  unescaped(event.find(({ name }) => name === 'SUMMARY')?.value ?? '') || 'Holiday';

const isUsable = (event: readonly Property[]) =>
  !event.some(({ name, value }) => name === 'RRULE' || (name === 'STATUS' && value === 'CANCELLED'));

/**
 * The whole days of a calendar file (RFC 5545): an event with a date for its start, over all its days. What repeats by a
 * rule, has a time, or was cancelled is passed over, by its name.
 */
export const daysInIcs = (text: string): IcsRead => {
  const events = eventsIn(text).map((event) => ({ name: nameOf(event), dates: isUsable(event) ? datesOf(event) : [] }));
  const days = events.flatMap(({ name, dates }) => dates.map((date) => ({ date, name: name.slice(0, 200) })));
  const seen = new Map(days.map((day) => [day.date, day]));
  return {
    days: [...seen.values()].toSorted((one, other) => one.date.localeCompare(other.date)),
    passedOver: events.filter(({ dates }) => dates.length === 0).map(({ name }) => name),
  };
};
