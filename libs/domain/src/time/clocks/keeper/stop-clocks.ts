import type { Drafted } from '../../../grammar/recorded.js';
import type { ClockContext } from '../clock-context.js';
import { isLive, type Clock } from '../clock.state.js';
import { secondsBetween } from '../../instants.js';
import { isListenedFor } from '../../policies/listeners.js';
import { ruleFor } from '../../policies/policy.state.js';
import type { ClockFact, Step } from './draft.js';
import { countedUntil, missedBreach } from './missed-breach.js';
import { consumedAt, pausedAt, wholeSeconds } from './measure-clock.js';
import { concerns, isHeard } from './signals.js';

/** Every clock for which an event is what it waited for. */
export const stopClocks: Step = ({ clocks }, event, context) => {
  if (!isListenedFor(context.policy, 'stops', event.type)) return [];
  return clocks.filter(isLive).flatMap((clock) => {
    const rule = ruleFor(context.policy, clock);
    if (!isHeard(rule.stops, event) || !concerns(rule, clock, event)) return [];
    return [...missedBreach(clock, event.occurredAt, context), stop(clock, event, context)];
  });
};

/** Every clock that has nothing to wait for any more: overtaken by an event, or left behind by a closed case. */
export const cancelClocks: Step = ({ clocks }, event, context) => {
  if (!context.closed && !isListenedFor(context.policy, 'cancels', event.type)) return [];
  return clocks.filter(isLive).flatMap((clock) => {
    const rule = ruleFor(context.policy, clock);
    const isLeftBehind = context.closed && rule.outlives !== true;
    if (!isLeftBehind && !(isHeard(rule.cancels, event) && concerns(rule, clock, event))) return [];
    const cancelled: ClockFact = {
      type: 'ClockCancelled',
      occurredAt: event.occurredAt,
      data: { clockId: clock.clockId, cause: event.type },
    };
    return [...missedBreach(clock, event.occurredAt, context), cancelled];
  });
};

/** Met when it stopped at or before its due instant (ruling 1). A breach that is on record stays (ruling 7). */
const stop = (clock: Clock, { type, occurredAt }: Drafted, { calendars, now }: ClockContext): ClockFact => {
  const net = consumedAt(clock, occurredAt, calendars);
  const paused = pausedAt(clock, occurredAt, calendars);
  const met = clock.dueAt === null ? null : countedUntil(clock, occurredAt) <= clock.dueAt;
  const isLateEntry = met === true && clock.breachedAt !== undefined;
  return {
    type: 'ClockStopped',
    occurredAt,
    data: {
      clockId: clock.clockId,
      netSeconds: wholeSeconds(net),
      grossSeconds: wholeSeconds(net + paused),
      elapsedSeconds: secondsBetween(clock.startedAt, occurredAt),
      pausedSeconds: wholeSeconds(net + paused) - wholeSeconds(net),
      met,
      ...(isLateEntry && { lateEntry: { by: type, occurredAt, enteredAt: now } }),
    },
  };
};
