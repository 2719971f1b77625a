import type { Drafted } from '../../../grammar/recorded.js';
import type { ClockContext } from '../clock-context.js';
import { isLive, type Clock, type Clocks } from '../clock.state.js';
import type { ClockRule } from '../../policies/policy.document.js';
import { ruleFor } from '../../policies/policy.state.js';
import { versionNamed } from './calendar-of.js';
import type { Step } from './draft.js';
import { consumedAt } from './measure-clock.js';
import { isPast, recompute, type Change, type Recomputed } from './recompute-clock.js';
import { concerns, isHeard } from './signals.js';
import { anchorIn, targetOf, trackFor } from './target.js';

/**
 * Clocks whose target is another one: by the track of the case, or since the day from which their days count was moved.
 * A due date that has passed is left alone.
 */
export const retargetClocks: Step = (all, event, context) =>
  all.clocks
    .filter((clock) => isLive(clock) && !isPast(clock, event.occurredAt))
    .flatMap((clock) => {
      const change = changeOf(clock, { all, event, context });
      return change ? [recompute(clock, change, event.occurredAt, context)] : [];
    });

type Moment = { readonly all: Clocks; readonly event: Drafted; readonly context: ClockContext };

const changeOf = (clock: Clock, { all, event, context }: Moment): Change | undefined => {
  const rule = ruleFor(context.policy, clock);
  const track = trackFor(rule, clock.instance, all, context);
  if (rule.anchor) {
    const said = anchorSaid(rule, clock, event);
    const isSame = said.anchor === clock.anchor && rule.days[track] === rule.days[clock.track];
    return isSame ? undefined : towardsItsDay({ ...clock, ...said, track }, event.occurredAt, context);
  }
  const days = rule.days[track];
  const targetSeconds = days === null ? null : Math.round(days * clock.secondsPerDay);
  if (rule.months !== undefined || targetSeconds === clock.targetSeconds) return undefined;
  const { calendarVersion } = clock;
  return { cause: 'TRACK_CHANGE', track, targetSeconds, calendarVersion, countsFrom: event.occurredAt };
};

/** The day from which a clock's days count, now that a fact may have moved it. */
const anchorSaid = (rule: ClockRule, clock: Clock, event: Drafted): Pick<Clock, 'anchor'> => {
  const isSaid = isHeard(rule.starts, event) && concerns(rule, clock, event);
  const anchor = (isSaid ? anchorIn(rule, event.data) : undefined) ?? clock.anchor;
  return anchor === undefined ? {} : { anchor };
};

/** What is left until the day that stands fast, on top of what is used up. */
export const towardsItsDay = (clock: Clock, at: string, { policy, calendars, ...context }: ClockContext): Change => {
  const { track, calendarVersion, anchor } = clock;
  const version = versionNamed(calendars, clock.calendar, calendarVersion);
  const measured = { from: at, consumed: consumedAt(clock, at, calendars), track, anchor };
  const targetSeconds = targetOf(ruleFor(policy, clock), version, measured, { policy, calendars, ...context });
  const said = anchor === undefined ? {} : { anchor };
  return { cause: 'FIXED_DATE', track, targetSeconds, calendarVersion, ...said, countsFrom: at };
};

/** A clock that counts on after a pause still counts towards its day: nothing when the pause took none of the time to it. */
export const keepToItsDay = (clock: Clock, at: string, context: ClockContext): readonly Recomputed[] => {
  if (clock.anchor === undefined || isPast(clock, at)) return [];
  const change = towardsItsDay(clock, at, context);
  const isSame = Math.abs((change.targetSeconds ?? 0) - (clock.targetSeconds ?? 0)) <= 1;
  return isSame ? [] : [recompute(clock, change, at, context)];
};
