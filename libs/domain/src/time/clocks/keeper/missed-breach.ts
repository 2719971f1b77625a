import type { ClockContext } from '../clock-context.js';
import type { Clock } from '../clock.state.js';
import { earlier, secondsBetween } from '../../instants.js';
import { ruleFor } from '../../policies/policy.state.js';
import type { ClockFact } from './draft.js';

/** Until when a clock has counted: a pause that began earlier is the end. */
export const countedUntil = (clock: Clock, at: string): string => earlier(clock.runs.at(-1)?.to ?? at, at);

/** A breach that nobody was awake to record is recorded before the clock changes: it is never dropped (ruling 9). */
export const missedBreach = (clock: Clock, at: string, { policy, now }: ClockContext): readonly ClockFact[] => {
  const breaching = ruleFor(policy, clock).ladder.find(({ breaches }) => breaches);
  const { clockId, clock: code, dueAt, breachedAt } = clock;
  if (!breaching || breachedAt !== undefined || dueAt === null) return [];
  if (countedUntil(clock, at) <= dueAt) return [];
  const overdueSeconds = secondsBetween(dueAt, now);
  const data = { clockId, clock: code, rung: breaching.rung, dueAt, overdueSeconds, detectedAt: now };
  return [{ type: 'ClockBreached', occurredAt: at, data }];
};
