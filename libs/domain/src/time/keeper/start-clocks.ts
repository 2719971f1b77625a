import type { Drafted } from '../../grammar/recorded.js';
import type { ClockContext } from '../clock-context.js';
import { isLive, type Clock, type Clocks } from '../clock.state.js';
import { instantOf, millisecondsOf } from '../instants.js';
import type { ClockRule, PolicyDocument } from '../policy.document.js';
import { policyAt } from '../policy.state.js';
import { workingTimeBy } from '../calendar.state.js';
import { calendarFor } from './calendar-of.js';
import type { ClockFact, Step } from './draft.js';
import { scheduleOf } from './schedule.js';
import { instanceIn, isHeard } from './signals.js';

/** Every clock that an event starts, under the policy in force then. A clock that runs is not started again. */
export const startClocks: Step = (clocks, event, context) => {
  if (context.closed) return [];
  const policy = policyAt(context.policy, event.occurredAt);
  return policy.clocks
    .filter((rule) => isHeard(rule.starts, event) && !isRunning(clocks, rule, event))
    .map((rule) => start({ clocks, event, context, policy }, rule));
};

const isRunning = ({ clocks }: Clocks, rule: ClockRule, event: Drafted) =>
  clocks.some((one) => one.clock === rule.clock && one.instance === instanceIn(rule, event) && isLive(one));

type Beginning = {
  readonly clocks: Clocks;
  readonly event: Drafted;
  readonly context: ClockContext;
  readonly policy: PolicyDocument;
};

const start = ({ clocks, event, context, policy }: Beginning, rule: ClockRule): ClockFact => {
  const calendar = calendarFor(rule, context, event.occurredAt);
  const days = rule.days[context.track];
  const seq = clocks.clocks.filter(({ clock }) => clock === rule.clock).length + 1;
  const instance = instanceIn(rule, event);
  const beginning = {
    clockId: `${rule.clock}-${seq}`,
    clock: rule.clock,
    title: rule.title,
    seq,
    owner: rule.owner,
    track: context.track,
    targetSeconds: days === null ? null : Math.round(days * calendar.secondsPerDay),
    secondsPerDay: calendar.secondsPerDay,
    calendar: calendar.code,
    calendarVersion: calendar.version,
    tz: calendar.calendar.timezone,
    tzVersion: calendar.tzVersion,
    policyVersion: policy.version,
    startsAt: instantOf(workingTimeBy(calendar).nextOpening(millisecondsOf(event.occurredAt))),
    ...(instance !== undefined && { instance }),
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

type Begun = Pick<
  Clock,
  | 'clockId'
  | 'clock'
  | 'title'
  | 'seq'
  | 'owner'
  | 'track'
  | 'targetSeconds'
  | 'secondsPerDay'
  | 'calendar'
  | 'calendarVersion'
  | 'tz'
  | 'policyVersion'
  | 'startsAt'
>;

/** A clock at its first instant. */
export const asStarted = (begun: Begun, startedAt: string): Clock => ({
  ...begun,
  status: 'running',
  startedAt,
  dueAt: null,
  provisional: false,
  runs: [{ from: startedAt, calendarVersion: begun.calendarVersion }],
  causes: [],
  rungs: [],
  rang: [],
  arm: 0,
});
