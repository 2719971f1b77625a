import { readdirSync, readFileSync } from 'node:fs';

/** A stretch of the local day, `HH:MM`. */
type Range = readonly [from: string, to: string];

/** A calendar as founding publishes it: the shape of `PublishCalendarVersion`, but for the table of time zones. */
export type PublishedCalendar = {
  readonly code: string;
  readonly timezone: string;
  readonly hours: Readonly<Record<string, readonly Range[]>>;
  readonly holidays: readonly { readonly date: string; readonly name?: string; readonly estimated?: boolean }[];
  readonly holidayYears: readonly number[];
  readonly secondsPerDay: number;
  readonly source: string;
};

const folder = new URL('../data/', import.meta.url);

const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as PublishedCalendar;

/** The calendars of the unit and of every country, read when they are asked for. */
export const countryCalendars = (): readonly PublishedCalendar[] => readdirSync(folder).map(read);
