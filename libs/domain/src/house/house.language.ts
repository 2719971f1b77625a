import { z } from 'zod';
import { AsWritten, Line } from '../grammar/fields.js';
import { language } from '../grammar/language.js';

const Year = z.int().min(1900).max(2199);

/** What a table says of a zone in those years, in short: two tables that say the same have the same print. */
const ZonePrint = z.strictObject({ zone: z.string().min(1).max(60), print: z.string().regex(/^[0-9a-f]{14}$/) });

/** What happens to the house itself. Its clock is moved in SQL, under the append lock; nobody asks for it by command. */
export const house = language({
  commands: {
    AdoptTimeZones: {
      by: ['SYSTEM', 'ADMIN'],
      means: 'Adopt a table of time zones: clocks that it moves are counted on by it, no others (ruling 8).',
      data: z.strictObject({ version: Line, from: Year, to: Year, zones: z.array(ZonePrint).min(1).max(600) }),
    },
  },
  events: {
    HouseFounded: {
      means: 'The house was founded, on the wall’s time or for stories.',
      data: z.object({ mode: z.enum(['wall', 'story']), standsAt: AsWritten.nullable().optional() }),
    },
    ClockMoved: {
      means: 'The house clock was moved forward to the instant at which this happened.',
      data: z.object({ from: AsWritten, to: AsWritten }),
    },
    ClockReleased: {
      means: 'The house clock was let go and runs with the wall from here.',
      data: z.object({ at: AsWritten.optional() }),
    },
    TimeZoneTableAdopted: {
      means: 'The house adopted a table of time zones.',
      data: z.object({
        version: AsWritten,
        from: Year.optional(),
        to: Year.optional(),
        zones: z.array(z.object({ zone: AsWritten, print: AsWritten })).optional(),
      }),
    },
  },
  refusals: {
    TABLE_ADOPTED: { means: 'The house has adopted this table, and it says the same of every zone.' },
    TABLE_NOT_COUNTED_BY: {
      means: 'A table is adopted by a process that counts by it, for the years in which the house stands.',
    },
    TABLE_INTO_THE_PAST: {
      means: 'A table counts from the instant at which it is adopted, never before.',
      rule: 'R-043',
    },
  },
});
