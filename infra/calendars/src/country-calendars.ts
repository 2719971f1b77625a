import { calendarData, type CalendarData, type Weekday } from './calendar-data.js';

type Range = readonly [from: string, to: string];

/** A calendar as founding publishes it: what `PublishCalendarVersion` says, but for the table of time zones. */
export type PublishedCalendar = {
  readonly code: string;
  readonly timezone: string;
  readonly hours: Readonly<Partial<Record<Weekday, readonly Range[]>>>;
  readonly shifts: Readonly<Record<string, readonly Range[]>>;
  readonly holidays: readonly {
    readonly date: string;
    readonly name: string;
    readonly estimated?: true;
    readonly source: string;
  }[];
  /** The years whose holidays are known, also as none; a due date in any other is provisional. */
  readonly holidayYears: readonly number[];
  /** Why a year has no holiday: a source says that there are none, or nobody knows. */
  readonly yearNotes?: readonly {
    readonly year: number;
    readonly state: 'empty' | 'provisional';
    readonly reason: string;
  }[];
  readonly secondsPerDay: number;
  readonly source: string;
};

const office: readonly Range[] = [['09:00', '17:00']];
const week: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const sourceOf = ({ dataVersion, holidays, week: { isDisputed, reason } }: CalendarData) => {
  const sources = [...new Set(holidays.map(({ source }) => source))].join(', ') || 'No source has a holiday';
  return `${sources}; data ${dataVersion}.${isDisputed ? ` ${reason}` : ''}`;
};

const notesOf = ({ years }: CalendarData): Pick<PublishedCalendar, 'yearNotes'> => {
  const yearNotes = years.flatMap(({ year, state, reason }) =>
    reason !== undefined && (state === 'empty' || state === 'provisional') ? [{ year, state, reason }] : [],
  );
  return yearNotes.length > 0 ? { yearNotes } : {};
};

const published = (data: CalendarData): PublishedCalendar => ({
  code: data.code,
  timezone: data.zones[0],
  hours: Object.fromEntries(week.filter((day) => !data.week.rest.includes(day)).map((day) => [day, office])),
  shifts: Object.fromEntries(data.workingRestDays.map((date) => [date, office])),
  holidays: data.holidays.map(({ date, name, estimated, source }) => ({
    date,
    name,
    ...(estimated && { estimated }),
    source,
  })),
  holidayYears: data.years.filter(({ state }) => state !== 'provisional').map(({ year }) => year),
  ...notesOf(data),
  secondsPerDay: 28_800,
  source: sourceOf(data),
});

/**
 * The calendars of the unit and of the 141 recipients of aid, with their holidays of 2024 to 2030. Business hours are
 * nine to five everywhere (domain 7.2); a ministry that keeps other hours or another week says so in the case.
 */
export const countryCalendars = (): readonly PublishedCalendar[] => calendarData().map(published);
