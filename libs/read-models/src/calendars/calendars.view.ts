import { calendarLanguage } from '@connex/domain';
import { z } from 'zod';
import { At } from '../case-row.fields.js';

const said = calendarLanguage.events.CalendarVersionPublished.data.shape;
const { code, version, timezone, hours, breaks, shifts, holidays, holidayYears, yearNotes, secondsPerDay } = said;
const { tzVersion, source } = said;

/** One row a calendar, by its stream, e.g. `calendar-CSU`: every version that a clock may count by, oldest first. */
export const CalendarRow = z
  .object({
    code,
    versions: z.array(
      z.object({
        code,
        version,
        publishedAt: At,
        calendar: z.object({ timezone, hours, breaks, shifts, holidays: z.array(z.string()) }),
        holidays,
        holidayYears,
        yearNotes,
        secondsPerDay: secondsPerDay.unwrap(),
        tzVersion,
        source,
      }),
    ),
  })
  .meta({ id: 'Calendar', description: 'When the unit and the offices of a country work, version by version.' });

export type CalendarRow = Readonly<z.infer<typeof CalendarRow>>;
