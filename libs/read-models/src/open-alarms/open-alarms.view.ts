import { z } from 'zod';
import { At, Stream } from '../case-row.fields.js';

/** One row an alarm, by `<stream>.<key>`. Streams of every kind; nothing but INTERNAL. */
export const OpenAlarm = z
  .object({
    stream: Stream,
    key: z.string().meta({ description: 'What will ring, e.g. C03-1/50 or approval/<approvalId>.' }),
    at: At,
    arm: z.int().nonnegative().meta({ description: 'The revision that armed it (ruling 19).' }),
  })
  .meta({ id: 'OpenAlarm', description: 'What time owes: every instant at which something will ring.' });

export type OpenAlarm = Readonly<z.infer<typeof OpenAlarm>>;
