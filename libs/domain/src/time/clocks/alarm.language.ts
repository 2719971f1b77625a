import { z } from 'zod';
import { language } from '../../grammar/language.js';

/** The one word of time, of whatever stream it waits for (ruling 19). */
export const alarmLanguage = language({
  commands: {
    RingAlarm: {
      by: ['SYSTEM'],
      means: 'An instant that was waited for has come.',
      data: z.strictObject({ key: z.string().min(1), arm: z.int().nonnegative() }),
    },
  },
  events: {},
  refusals: {},
});
