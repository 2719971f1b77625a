import { z } from 'zod';
import { AsWritten } from '../grammar/fields.js';
import { language } from '../grammar/language.js';

/** What happens to the house itself. Its clock is moved in SQL, under the append lock; nobody asks for it by command. */
export const house = language({
  commands: {},
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
      data: z.object({ version: AsWritten }),
    },
  },
  refusals: {},
});
