import type { Drafted } from '../../../grammar/recorded.js';
import type { ClockContext } from '../clock-context.js';
import { isLive, type Clocks } from '../clock.state.js';
import { instantOf, millisecondsOf } from '../../instants.js';
import type { ClockRule, PolicyDocument } from '../../policies/policy.document.js';
import { listenersFor } from '../../policies/listeners.js';
import { policyAt } from '../../policies/policy.state.js';
import { workingTimeBy } from '../../calendars/calendar.state.js';
import { calendarFor } from './calendar-of.js';
import type { ClockFact, Step } from './draft.js';
import { asStarted } from '../started-clock.js';
import { scheduleOf } from './schedule.js';
import { instancesIn, isHeard } from './signals.js';
import { anchorIn, targetOf, trackFor } from './target.js';

/** Every clock that an event starts, under the policy in force then. A clock that runs is not started again. */
export const startClocks: Step = (clocks, event, context) => {
  const policy = policyAt(context.policy, event.occurredAt);
  return listenersFor(policy, 'starts', event.type)
    .filter((rule) => isHeard(rule.starts, event) && (!context.closed || rule.outlives === true))
    .filter((rule) => rule.once !== true || begunBefore(clocks, rule) === 0)
    .flatMap((rule) => startEach({ clocks, event, context, policy }, rule));
};

const begunBefore = ({ clocks }: Clocks, { clock }: ClockRule) => clocks.filter((one) => one.clock === clock).length;

/** One clock for each instance that the event speaks of. */
const startEach = (beginning: Beginning, rule: ClockRule): readonly ClockFact[] => {
  const isRunning = (instance: string | undefined) =>
    beginning.clocks.clocks.some((one) => one.clock === rule.clock && one.instance === instance && isLive(one));
  const first = begunBefore(beginning.clocks, rule) + 1;
  return instancesIn(rule, beginning.event)
    .filter((instance) => !isRunning(instance))
    .map((instance, index) => start(beginning, rule, { instance, seq: first + index }));
};

type Beginning = {
  readonly clocks: Clocks;
  readonly event: Drafted;
  readonly context: ClockContext;
  readonly policy: PolicyDocument;
};

type Numbered = { readonly instance: string | undefined; readonly seq: number };

const start = (
  { clocks, event, context, policy }: Beginning,
  rule: ClockRule,
  { instance, seq }: Numbered,
): ClockFact => {
  const clockId = `${rule.clock}-${seq}`;
  const calendar = calendarFor(rule, context, { ...event, clockId });
  const track = trackFor(rule, instance, clocks, context);
  const anchor = anchorIn(rule, event.data);
  const beginning = {
    clockId,
    clock: rule.clock,
    title: rule.title,
    seq,
    owner: rule.owner,
    track,
    targetSeconds: targetOf(rule, calendar, { from: event.occurredAt, consumed: 0, track, anchor }, context),
    secondsPerDay: calendar.secondsPerDay,
    calendar: calendar.code,
    calendarVersion: calendar.version,
    tz: calendar.calendar.timezone,
    tzVersion: calendar.tzVersion,
    policyVersion: policy.version,
    startsAt: instantOf(workingTimeBy(calendar).nextOpening(millisecondsOf(event.occurredAt))),
    ...(instance !== undefined && { instance }),
    ...(anchor !== undefined && { anchor }),
    startedBy: event.type,
  };
  const { dueAt, provisional, rungs } = scheduleOf(
    asStarted(beginning, event.occurredAt),
    rule.ladder,
    event.occurredAt,
    context.calendars,
  );
  return {
    type: 'ClockStarted',
    occurredAt: event.occurredAt,
    data: { ...beginning, dueAt, ...(provisional && { provisional }), rungs },
  };
};
