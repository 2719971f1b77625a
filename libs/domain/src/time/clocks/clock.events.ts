import { z } from 'zod';
import { confidential } from '../../grammar/confidentiality.js';

const Instant = z.string().meta({ description: 'RFC 3339, UTC, milliseconds.' });
const Seconds = z.int().nonnegative();
const Level = z.enum(['L0', 'L1', 'L2', 'L3', 'L4']).meta({ description: 'How far up the ladder (domain 9.9).' });

/** One instance of a clock in a case: the clock's code and its running number, e.g. `C03-1`. */
export const ClockId = z.string().meta({ description: 'One instance of a clock in this case, e.g. C03-1.' });

/** The rungs that are still to ring, each at its instant. Written down, so that alarms need no calendar. */
export const Rungs = z.array(z.object({ rung: z.string(), at: Instant }));

const To = z.array(z.string()).meta({ description: 'Roles; the owner of the clock is named by role as well.' });

export const clockEvents = {
  ClockStarted: {
    means: 'A clock began to count.',
    data: z.object({
      clockId: ClockId,
      clock: z.string(),
      title: z.string(),
      seq: z.int().positive(),
      owner: z.string(),
      track: z.enum(['STANDARD', 'FAST']),
      targetSeconds: Seconds.nullable(),
      secondsPerDay: Seconds,
      calendar: confidential(z.string()),
      calendarVersion: confidential(z.int()),
      tz: confidential(z.string()),
      tzVersion: z.string(),
      policyVersion: z.string(),
      startsAt: Instant,
      dueAt: Instant.nullable(),
      provisional: z.boolean().optional(),
      instance: z.string().optional(),
      anchor: confidential(z.string().optional()).meta({ description: 'The day from which its days count, if fixed.' }),
      startedBy: z.string(),
      rungs: Rungs,
    }),
  },
  ClockPaused: {
    means: 'A clock stands, for one or more reasons. Said again when a reason is added or falls away.',
    data: z.object({
      clockId: ClockId,
      reasonCode: z.string(),
      causes: z.array(z.string()),
      stated: z.string().optional(),
      consumedSeconds: Seconds,
      standsFrom: Instant.optional().meta({
        description: 'Where it is later than what was entered: a pause takes back nothing that was counted before.',
      }),
      rungs: Rungs.optional().meta({ description: 'What rings if it stands on for too long.' }),
    }),
  },
  ClockResumed: {
    means: 'The last reason for standing fell away; the clock counts on.',
    data: z.object({
      clockId: ClockId,
      consumedSeconds: Seconds,
      newDueAt: Instant.nullable(),
      provisional: z.boolean().optional(),
      rungs: Rungs,
    }),
  },
  ClockRecomputed: {
    means: 'What a clock is measured by has changed; what is already counted stays (R-043).',
    data: z.object({
      clockId: ClockId,
      cause: z.enum(['TRACK_CHANGE', 'CALENDAR_VERSION', 'FIXED_DATE', 'TIME_ZONES']),
      oldDueAt: Instant.nullable(),
      newDueAt: Instant.nullable(),
      targetSeconds: Seconds.nullable(),
      track: z.enum(['STANDARD', 'FAST']),
      calendarVersion: confidential(z.int()),
      anchor: confidential(z.string().optional()).meta({ description: 'The day from which its days count now.' }),
      countsFrom: Instant.meta({ description: 'From here on it counts so; before, it stays as it was.' }),
      consumedSeconds: Seconds,
      pausedSeconds: Seconds.optional().meta({
        description: 'Working seconds in pauses by then; a pause, too, counts so from there. Earlier facts do not say.',
      }),
      provisional: z.boolean().optional(),
      moved: z.boolean().optional().meta({
        description: 'By a newer calendar: whether it is due, or rings, at another instant. Earlier facts do not say.',
      }),
      rungs: Rungs,
    }),
  },
  ClockStopped: {
    means: 'What the clock waited for has happened.',
    data: z.object({
      clockId: ClockId,
      netSeconds: Seconds,
      grossSeconds: Seconds,
      elapsedSeconds: Seconds,
      pausedSeconds: Seconds,
      met: z.boolean().nullable(),
      lateEntry: z.object({ by: z.string(), occurredAt: Instant, enteredAt: Instant }).optional(),
    }),
  },
  ClockCancelled: {
    means: 'The clock no longer has anything to wait for.',
    data: z.object({ clockId: ClockId, cause: z.string() }),
  },
  ClockBreached: {
    means: 'The due instant passed, and what the clock waits for had not happened.',
    data: z.object({
      clockId: ClockId,
      clock: z.string(),
      rung: z.string(),
      dueAt: Instant,
      overdueSeconds: Seconds.meta({ description: 'Seconds on the wall from the due instant to its detection.' }),
      detectedAt: Instant,
    }),
  },
  ReminderIssued: {
    means: 'A rung of the ladder was reached, and somebody is to be reminded.',
    data: z.object({
      clockId: ClockId,
      rung: z.string(),
      level: Level.optional(),
      to: To,
      template: z.string(),
      lateBy: Seconds.optional(),
      next: z.object({ rung: z.string(), at: Instant }).optional(),
    }),
  },
  ReminderSuppressed: {
    means: 'A rung was reached, and nobody was reminded: it was overtaken, or the case rests (R-024).',
    data: z.object({
      clockId: ClockId,
      rung: z.string(),
      cause: z.enum(['OVERTAKEN', 'SUSPENDED', 'INTEGRITY_HOLD']),
      next: z.object({ rung: z.string(), at: Instant }).optional(),
    }),
  },
  EscalationRaised: {
    means: 'A task went up the ladder; closing it needs a resolution in words.',
    data: z.object({
      escalationId: z.string(),
      clockId: ClockId,
      rung: z.string(),
      level: Level,
      to: To,
      dueAt: Instant,
    }),
  },
  EscalationClosed: {
    means: 'An escalation was resolved.',
    data: z.object({ escalationId: z.string(), resolution: confidential(z.string()) }),
  },
} as const;
