import { z } from 'zod';
import { confidential } from '../../grammar/confidentiality.js';
import { language } from '../../grammar/language.js';
import { clockEvents } from './clock.events.js';

/** The clocks of a case and their ladders. Source: domain 9.8, 9.9; rulings 1–10, 19. */
export const clockLanguage = language({
  commands: {
    PauseClock: {
      by: ['CASE_MGR'],
      means: 'Let a clock stand, for one of the reasons in the policy.',
      data: z.strictObject({
        clock: z.string().min(1).meta({ description: 'The code (C03) or one instance of it (C03-1).' }),
        reasonCode: z.string().min(1),
      }),
    },
    ResumeClock: {
      by: ['CASE_MGR'],
      means: 'End a pause that was asked for.',
      data: z.strictObject({ clock: z.string().min(1), reasonCode: z.string().min(1).optional() }),
    },
    RecomputeClocks: {
      by: ['SYSTEM'],
      means:
        'Count the running clocks on by the newest versions of their calendars, and by a table of zones when it is new.',
      data: z.strictObject({ tzVersion: z.string().min(1).max(40).optional() }),
    },
    CloseEscalation: {
      by: ['CASE_MGR', 'INTAKE', 'INTEGRITY', 'HEAD', 'DEPUTY', 'BOARD'],
      means: 'Say how an escalation was resolved.',
      data: z.strictObject({ escalationId: z.string().min(1), resolution: confidential(z.string().trim().min(1)) }),
    },
  },
  events: clockEvents,
  refusals: {
    'R-020': { means: 'The clock already stands because somebody asked for it.', rule: 'R-020' },
    'R-021': { means: 'That is not a reason for which a clock may stand now.', rule: 'R-021' },
    'R-022': { means: 'This clock never pauses.', rule: 'R-022' },
    CLOCK_NOT_RUNNING: { means: 'No such clock is counting in this case.' },
    PAUSE_REVERSED: { means: 'A pause begins after its clock did, and ends after it began.' },
    NOT_PAUSED: { means: 'Nobody asked for this clock to stand.' },
    ESCALATION_UNKNOWN: { means: 'No such escalation is open.' },
  },
});
