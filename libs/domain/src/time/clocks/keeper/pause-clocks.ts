import type { Drafted } from '../../../grammar/recorded.js';
import type { ClockContext } from '../clock-context.js';
import { isLive, type Clock } from '../clock.state.js';
import { later } from '../../instants.js';
import type { Signal } from '../../policies/policy.document.js';
import { isListenedFor } from '../../policies/listeners.js';
import { policyNamed, ruleFor } from '../../policies/policy.state.js';
import { goesOnFrom } from '../runs.js';
import type { ClockFact, Step } from './draft.js';
import { missedBreach } from './missed-breach.js';
import { consumedAt, countingOn, wholeSeconds } from './measure-clock.js';
import { keepToItsDay } from './retarget-clocks.js';
import { scheduleOf } from './schedule.js';
import { rungsOfStanding } from './standing-too-long.js';
import { concerns, isHeard } from './signals.js';

/** Every clock that begins to stand, stands for other reasons, or goes on, now that the case is as it is (ruling 5). */
export const pauseClocks: Step = ({ clocks }, event, context) =>
  clocks.filter(isLive).flatMap((clock) => standAs(clock, statedAfter(clock, event, context), event, context));

/** Why a clock stands besides ball and overlays: what was asked for, or what a fact says until another takes it back. */
const statedAfter = (clock: Clock, event: Drafted, { policy }: ClockContext): string | undefined => {
  if (!isListenedFor(policy, 'stands', event.type)) return clock.stated;
  const rule = ruleFor(policy, clock);
  const heardBy = (signals: readonly Signal[]) => isHeard(signals, event) && concerns(rule, clock, event);
  const said = (rule.stands ?? []).find(({ from }) => heardBy(from));
  if (said) return said.reason;
  const ended = (rule.stands ?? []).some(({ reason, until }) => reason === clock.stated && heardBy(until));
  return ended ? undefined : clock.stated;
};

/** What holds a clock now: the government's ball, a suspension, a hold, and what somebody asked for. Each once. */
const causesNow = (clock: Clock, stated: string | undefined, moment: Moment, context: ClockContext) => {
  const { pauses } = ruleFor(context.policy, clock);
  const causes = [
    pauses.ball && context.ball === 'GOVERNMENT' && ballReason(clock, moment, context),
    pauses.suspension && context.overlays.includes('SUSPENDED') && 'SUSPENDED',
    pauses.hold && context.overlays.includes('INTEGRITY_HOLD') && 'INTEGRITY_HOLD',
    stated,
  ].filter((cause) => typeof cause === 'string');
  return [...new Set(causes)];
};

/** The reason of the fact that passed the ball; while the ball stays, the reason does. */
const ballReason = (clock: Clock, { type = '' }: Moment, { policy }: ClockContext): string => {
  const { ballReasons } = policyNamed(policy, clock.policyVersion);
  const known = Object.values(ballReasons);
  return (
    ballReasons[type] ??
    clock.causes.find((cause) => cause !== clock.stated && known.includes(cause)) ??
    'AWAITING_GOVERNMENT_INFO'
  );
};

type Moment = { readonly type?: string; readonly occurredAt: string };

/** The facts that make a clock stand, or count on, while a person asks it to stand for `stated`; none when it already does. */
export const standAs = (
  clock: Clock,
  stated: string | undefined,
  moment: Moment,
  context: ClockContext,
): readonly ClockFact[] => {
  const causes = causesNow(clock, stated, moment, context);
  const isSame = causes.length === clock.causes.length && causes.every((cause) => clock.causes.includes(cause));
  if (isSame && stated === clock.stated) return [];
  if (causes.length > 0) return [pause(clock, { causes, stated }, moment.occurredAt, context)];
  return goOn(clock, moment.occurredAt, context);
};

/** Counting on, towards its own day where it has one. */
const goOn = (clock: Clock, occurredAt: string, context: ClockContext): readonly ClockFact[] => {
  const at = goesOnFrom(clock, occurredAt);
  const kept = keepToItsDay(clock, at, context);
  const { targetSeconds } = kept.at(-1)?.data ?? clock;
  const breach = missedBreach(clock, occurredAt, context);
  return [...breach, ...kept, resume({ ...clock, targetSeconds }, occurredAt, context)];
};

type Standing = { readonly causes: readonly string[]; readonly stated: string | undefined };

const pause = (clock: Clock, { causes, stated }: Standing, occurredAt: string, context: ClockContext): ClockFact => {
  const rungs = clock.status === 'running' ? rungsOfStanding(clock, occurredAt, context) : [];
  const standsFrom = standingFrom(clock, occurredAt, context);
  return {
    type: 'ClockPaused',
    occurredAt,
    data: {
      clockId: clock.clockId,
      reasonCode: causes.find((cause) => !clock.causes.includes(cause)) ?? stated ?? causes[0] ?? '',
      causes: [...causes],
      ...(stated !== undefined && { stated }),
      consumedSeconds: wholeSeconds(consumedAt(clock, standsFrom, context.calendars)),
      ...(standsFrom !== occurredAt && { standsFrom }),
      ...(rungs.length > 0 && { rungs }),
    },
  };
};

/** A clock stands since its last run ended or, while it counts, never from before that began. */
const standingFrom = ({ runs }: Clock, occurredAt: string, { pauses }: ClockContext): string => {
  const { from, to = from } = runs.at(-1)!;
  return pauses === 'AS_ENTERED' ? occurredAt : later(occurredAt, to);
};

const resume = (clock: Clock, occurredAt: string, { policy, calendars }: ClockContext): ClockFact => {
  const from = goesOnFrom(clock, occurredAt);
  const counting = countingOn(clock, from);
  const schedule = scheduleOf(counting, ruleFor(policy, clock).ladder, from, calendars);
  return {
    type: 'ClockResumed',
    occurredAt,
    data: {
      clockId: clock.clockId,
      consumedSeconds: wholeSeconds(consumedAt(clock, from, calendars)),
      newDueAt: schedule.dueAt,
      ...(schedule.provisional && { provisional: true }),
      rungs: schedule.rungs,
    },
  };
};
