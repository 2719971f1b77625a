import { z } from 'zod';
import { AsWritten, Day, deciding, Line } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { proposers } from '../../grammar/role.js';

const Range = z.tuple([z.string(), z.string()]).meta({ description: 'From and to, HH:MM, to 24:00.' });
const Ranges = z.array(Range);
const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const Dated = z.record(z.string(), Ranges);

const CalendarCode = z
  .string()
  .regex(/^[A-Z]{3,12}(-[A-Z]{2})?$/, 'must be a calendar code such as CSU or GOV-ZM')
  .meta({ description: 'CSU for the unit, GOV-<country> for the offices of a country.' });

const holiday = {
  name: Line.optional(),
  estimated: z.boolean().optional().meta({ description: 'The date waits for the moon, or for a gazette.' }),
  source: Line.optional(),
};

const Year = z.int().min(1900).max(2199);

/** A year without a holiday is never silently one: either nothing is known of it, or a source says that there are none. */
const YearNote = z.strictObject({ year: Year, state: z.enum(['empty', 'provisional']), reason: Line });

/** What a calendar says. Whether it can be counted by is asked of working-time, not of the schema. */
const saidOfCalendar = {
  code: CalendarCode,
  timezone: z.string().min(1).max(60),
  hours: z.partialRecord(Weekday, Ranges),
  holidays: z.array(z.strictObject({ date: Day, ...holiday })).max(10_000),
  holidayYears: z.array(Year).max(300).meta({ description: 'The years whose holidays are known.' }),
  yearNotes: z.array(YearNote).max(300).optional().meta({ description: 'Why a year has no holiday here.' }),
  breaks: Dated.optional(),
  shifts: Dated.optional(),
  secondsPerDay: z.int().positive().max(86_400).default(28_800).meta({ description: 'One working day of a target.' }),
  tzVersion: z
    .string()
    .min(1)
    .max(40)
    .meta({ description: 'The table of time zones by which it was published, e.g. 2025c.' }),
  source: Line,
};

/** When the unit and the offices of a country work. Public facts: no class. Source: domain 7.2, rulings 2, 6, 24. */
export const calendarLanguage = language({
  commands: {
    PublishCalendarVersion: {
      by: ['HEAD', 'DEPUTY', 'SYSTEM'],
      proposedBy: proposers,
      means: 'Publish the next version of a calendar, whole; it counts from now on.',
      data: z.strictObject({ ...saidOfCalendar, ...deciding }),
    },
  },
  events: {
    CalendarVersionPublished: {
      means: 'A version of a calendar was published; it never changes.',
      data: z.object({
        ...saidOfCalendar,
        version: z.int().positive(),
        holidays: z.array(z.object({ date: AsWritten, ...holiday })),
        yearNotes: z.array(YearNote).optional(),
      }),
    },
  },
  refusals: {
    CALENDAR_REFUSED: { means: 'Nobody could count working time by this calendar.' },
    CALENDAR_AS_BEFORE: { means: 'The calendar says all of this already.' },
    CALENDAR_UNKNOWN: {
      means: 'There is no such calendar: the unit has CSU, and a country whose status is recorded its own.',
    },
    OTHER_CALENDAR: { means: 'The version belongs to another calendar than this stream.' },
    BEFORE_PUBLICATION: { means: 'A calendar counts from the instant it is published, never from before (R-043).' },
    YEAR_UNEXPLAINED: { means: 'A year without a holiday is left out, or a note says from which source it has none.' },
    VERSION_OVERTAKEN: {
      means: 'Another version was published since this one was proposed, and would be undone; propose it again.',
      rule: 'R-040',
    },
    HOLIDAY_TWICE: { means: 'A calendar names each of its holidays once.' },
    HOLIDAY_OUTSIDE_YEARS: { means: 'A holiday lies in a year that is not among the years with known holidays.' },
  },
});
