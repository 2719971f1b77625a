import { z } from 'zod';
import { PolicyCase } from './policy-case.document.js';

const Level = z.enum(['L0', 'L1', 'L2', 'L3', 'L4']);
const Days = z.number().positive().nullable();
const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const To = z.array(z.string().min(1)).min(1);

/** A fact that a clock listens for; `when` names the values of its fields that count. */
export const Signal = z.strictObject({
  event: z.string().min(1),
  when: z.record(z.string(), z.array(z.union([z.string(), z.boolean()]))).optional(),
});

/** When a rung rings: at the start, at a share of the target, at the due instant, on the due day, or working days after. */
export const RungAt = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('percent'), percent: z.number().positive() }),
  z.strictObject({ kind: z.literal('due') }),
  z.strictObject({ kind: z.literal('dueDay'), time: LocalTime }),
  z.strictObject({ kind: z.literal('afterDue'), days: z.int().positive(), time: LocalTime }),
  z.strictObject({ kind: z.literal('dailyAfterDue'), time: LocalTime }),
]);

/** One rung of a ladder: what it does when it is reached. `owner` among the recipients is the owner of the clock. */
export const RungRule = z.strictObject({
  rung: z.string().regex(/^[a-z0-9+]+$/),
  at: RungAt,
  breaches: z.boolean().optional(),
  reminds: z.strictObject({ to: To, template: z.string().min(1), level: Level.optional() }).optional(),
  escalates: z.strictObject({ to: To, level: Level }).optional(),
});

export const ClockRule = z.strictObject({
  clock: z.string().regex(/^[CH]\d+$/),
  title: z.string().min(1),
  owner: z.string().min(1),
  starts: z.array(Signal).min(1),
  stops: z.array(Signal).min(1),
  cancels: z.array(Signal).optional(),
  /** The field of the starting and stopping facts that tells instances apart. */
  per: z.string().optional(),
  /** Whether the clock counts on after the case is closed. */
  outlives: z.boolean().optional(),
  /** What makes it stand: the government's ball, a suspension, a hold, somebody's asking (ruling 5). */
  pauses: z.strictObject({ ball: z.boolean(), suspension: z.boolean(), hold: z.boolean(), asked: z.boolean() }),
  /** Working days of the clock's calendar; null where there is no target. */
  days: z.strictObject({ STANDARD: Days, FAST: Days }),
  calendar: z.enum(['CSU', 'GOV', 'CALENDAR_DAYS']),
  /** To whom the reminders go. A resting case says nothing to a government. */
  audience: z.enum(['UNIT', 'GOVERNMENT', 'BOARD']),
  ladder: z.array(RungRule),
});

/** Targets, pauses and ladders as data: the whole of what may be changed by decision. Source: domain 7.4, 9.8, 9.9. */
export const PolicyDocument = z.strictObject({
  version: z.string().min(1).max(40),
  /** Clocks that start from here on count by it. */
  effectiveFrom: z.iso.datetime({ precision: 3 }),
  source: z.string().min(1),
  pauseReasons: z.array(z.string().min(1)).min(1),
  /** Why the ball is with the government, by the fact that passed it there. */
  ballReasons: z.record(z.string(), z.string()),
  /** Working days in which an escalation is to be answered. */
  escalationDays: z.int().positive(),
  clocks: z.array(ClockRule).min(1),
  /** The examples by which the policy is tried before it is put in force. Those of old have none. */
  cases: z.array(PolicyCase).max(200).optional(),
});

export type PolicyDocument = z.infer<typeof PolicyDocument>;
export type ClockRule = z.infer<typeof ClockRule>;
export type RungRule = z.infer<typeof RungRule>;
export type RungAt = z.infer<typeof RungAt>;
export type Signal = z.infer<typeof Signal>;
