import { readdirSync, readFileSync } from 'node:fs';

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** What is known of the holidays of a year. `provisional`: nothing; `empty`: that there truly are none, and why. */
export type YearData = {
  readonly year: number;
  readonly state: 'known' | 'estimated' | 'empty' | 'provisional';
  readonly holidays: number;
  readonly reason?: string;
};

/** A document of `data/`, as the script in `make/` writes it: a calendar, and where each part of it comes from. */
export type CalendarData = {
  /** `CSU` for the unit, `GOV-<country>` for the offices of a country. */
  readonly code: string;
  readonly dataVersion: string;
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly name: string;
  /** IANA zones, that of the seat of government first. */
  readonly zones: readonly [string, ...string[]];
  readonly week: {
    readonly rest: readonly Weekday[];
    /** Whether the sources name different days, or agree on what is doubtful; the reason says what was decided. */
    readonly isDisputed: boolean;
    readonly reason: string;
    readonly sources: Readonly<Record<string, readonly Weekday[]>>;
  };
  readonly years: readonly YearData[];
  /** Days of rest that are worked, in exchange for another. */
  readonly workingRestDays: readonly string[];
  readonly holidays: readonly {
    readonly date: string;
    readonly name: string;
    /** The date waits for the moon, or for a gazette. */
    readonly estimated?: true;
    readonly source: string;
  }[];
};

const folder = new URL('../data/', import.meta.url);

const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as CalendarData;

/** Every document of `data/`, read when it is asked for. */
export const calendarData = (): readonly CalendarData[] => readdirSync(folder).toSorted().map(read);
