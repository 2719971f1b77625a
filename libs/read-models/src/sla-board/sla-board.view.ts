import { clockLanguage } from '@connex/domain';
import { z } from 'zod';
import { At, caseStanding, Seconds } from '../case-row.fields.js';

const { ClockStarted, ClockRecomputed, ReminderIssued } = clockLanguage.events;
const { clockId, clock, title, targetSeconds, secondsPerDay, startsAt, dueAt, instance, calendar, tz } =
  ClockStarted.data.shape;
const { calendarVersion, oldDueAt } = ClockRecomputed.data.shape;
const { level } = ReminderIssued.data.shape;

/**
 * One row an open clock, by `<stream>.<clockId>`. No row carries a 'now': what is left is the reader's to count, from
 * `consumedSeconds` of working time up to `countsFrom`, and the due instant.
 */
export const SlaBoard = z
  .object({
    ...caseStanding,
    clockId,
    clock,
    title,
    instance: instance.unwrap().nullable().meta({ description: 'The question that this clock waits for, if one.' }),
    state: z.enum(['RUNNING', 'PAUSED']),
    startsAt,
    dueAt,
    dueBefore: oldDueAt.meta({ description: 'When it was due before that moved last; nothing if it never did.' }),
    targetSeconds,
    secondsPerDay,
    calendar,
    calendarVersion: calendarVersion.meta({ description: 'By which version of its calendar it counts now.' }),
    tz,
    consumedSeconds: Seconds.meta({
      description: 'Working time used up when the clock last began to count, or stood.',
    }),
    countsFrom: At.nullable().meta({ description: 'Since when it counts on from there; nothing while it stands.' }),
    runsSince: At.nullable().meta({ description: 'Since when it has not stood; nothing while it does.' }),
    pauseReason: z.string().nullable(),
    pauseCauses: z.array(z.string()),
    lastRung: z.string().nullable(),
    lastLevel: level.unwrap().nullable(),
    nextRung: z.object({ rung: z.string(), at: At }).nullable(),
    ownerRole: z.string(),
    ownerPerson: z.string().nullable().meta({ description: 'Nobody: the whole desk of the role owns it.' }),
    provisional: z.boolean().meta({ description: 'The due instant stands on a calendar that may still change.' }),
    breached: z.boolean(),
    breachedAt: At.nullable(),
  })
  .meta({ id: 'SlaBoard', description: 'Every open clock: whose it is, where it stands, and when it is due.' });

export type SlaBoard = Readonly<z.infer<typeof SlaBoard>>;
