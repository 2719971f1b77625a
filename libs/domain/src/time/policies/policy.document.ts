import { z } from 'zod';
import { PolicyCase } from './policy-case.document.js';

const Level = z.enum(['L0', 'L1', 'L2', 'L3', 'L4']);
const Days = z.number().nullable();
const Value = z.union([z.string(), z.boolean(), z.number()]);
const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const To = z.array(z.string().min(1)).min(1);

/** A fact that a clock listens for; `when` names the values of its fields that count. */
export const Signal = z.strictObject({
  event: z.string().min(1),
  when: z.record(z.string(), z.array(Value)).optional(),
});

/**
 * When a rung rings: at the start or working days after it, at a share of the target, working days before the due day,
 * at the due instant, on the due day, or working days after. Without a time, at closing time. Or when the clock has stood
 * for so many working days in all.
 */
export const RungAt = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('afterStart'), days: z.int().positive(), time: LocalTime.optional() }),
  z.strictObject({ kind: z.literal('percent'), percent: z.number().positive() }),
  z.strictObject({ kind: z.literal('beforeDue'), days: z.int().positive(), time: LocalTime }),
  z.strictObject({ kind: z.literal('due') }),
  z.strictObject({ kind: z.literal('dueDay'), time: LocalTime }),
  z.strictObject({ kind: z.literal('afterDue'), days: z.int().positive(), time: LocalTime }),
  z.strictObject({ kind: z.literal('dailyAfterDue'), time: LocalTime }),
  z.strictObject({ kind: z.literal('stood'), days: z.int().positive() }),
]);

/** One rung of a ladder: what it does when it is reached. `owner` among the recipients is the owner of the clock. */
export const RungRule = z.strictObject({
  rung: z.string().regex(/^[a-z0-9+-]+$/),
  at: RungAt,
  breaches: z.boolean().optional(),
  reminds: z.strictObject({ to: To, template: z.string().min(1), level: Level.optional() }).optional(),
  escalates: z.strictObject({ to: To, level: Level }).optional(),
  /** What silence means, as a fact of the case (ruling 19); it also says which clock was silent, and of which instance. */
  says: z.strictObject({ event: z.string().min(1), data: z.record(z.string(), Value) }).optional(),
});

/** A fact during which a clock stands whoever has the ball, until another fact; the reason is said in the ledger. */
export const Standing = z.strictObject({
  from: z.array(Signal).min(1),
  until: z.array(Signal).min(1),
  reason: z.string().min(1),
});

/** A task that a fact raises for a clock's instance, to be answered within working days of the unit. */
export const TaskRaised = z.strictObject({
  rung: z.string().regex(/^[a-z0-9+-]+$/),
  on: Signal,
  to: To,
  level: Level,
  days: z.int().positive(),
});

export const ClockRule = z.strictObject({
  clock: z.string().regex(/^[CH]\d+$/),
  title: z.string().min(1),
  owner: z.string().min(1),
  starts: z.array(Signal).min(1),
  stops: z.array(Signal).min(1),
  cancels: z.array(Signal).optional(),
  /** The field of the starting and stopping facts that tells instances apart; `<field>s` names several at once. */
  per: z.string().optional(),
  /** Whether a case has it only once, whatever happens later: the first fielding is the first. */
  once: z.boolean().optional(),
  /** The clock beside which an instance counts on fast targets: a replacement is in haste (domain 9.3). */
  hurriedBy: z.string().optional(),
  /** Whether the clock counts on after the case is closed. */
  outlives: z.boolean().optional(),
  /** What makes it stand: the government's ball, a suspension, a hold, somebody's asking (ruling 5). */
  pauses: z.strictObject({ ball: z.boolean(), suspension: z.boolean(), hold: z.boolean(), asked: z.boolean() }),
  /** What else makes it stand, said by facts of its own. */
  stands: z.array(Standing).optional(),
  /** Working days of the clock's calendar, negative before the day of its anchor; null where there is no target. */
  days: z.strictObject({ STANDARD: Days, FAST: Days }),
  /** The date field of the starting fact from whose day the days count, instead of from its instant. */
  anchor: z.strictObject({ field: z.string().min(1) }).optional(),
  /** Calendar months instead of days; due at the unit's closing time of that day, or of its last open day before. */
  months: z.int().positive().optional(),
  /** `EXP`: of the country of residence that the starting fact names as `country`; without one, the case's. */
  calendar: z.enum(['CSU', 'GOV', 'EXP', 'CALENDAR_DAYS']),
  /** To whom the reminders go. A resting case says nothing to a government. */
  audience: z.enum(['UNIT', 'GOVERNMENT', 'BOARD', 'EXPERT', 'PARTNER']),
  ladder: z.array(RungRule),
  /** Tasks that facts raise, not time. */
  tasks: z.array(TaskRaised).optional(),
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
  cases: z.array(PolicyCase).max(100).optional(),
});

export type PolicyDocument = z.infer<typeof PolicyDocument>;
export type ClockRule = z.infer<typeof ClockRule>;
export type RungRule = z.infer<typeof RungRule>;
export type RungAt = z.infer<typeof RungAt>;
export type Signal = z.infer<typeof Signal>;
