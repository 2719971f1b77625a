import type { Drafted } from '../../../grammar/recorded.js';
import { workingTimeBy } from '../../calendars/calendar.state.js';
import type { ClockContext } from '../clock-context.js';
import type { Clock, Rung } from '../clock.state.js';
import { instantOf, millisecondsOf, secondsBetween } from '../../instants.js';
import type { ClockRule, RungRule } from '../../policies/policy.document.js';
import { policyNamed, ruleFor } from '../../policies/policy.state.js';
import { unitCalendar } from './calendar-of.js';
import type { ClockFact } from './draft.js';
import { dailyRung } from './schedule.js';

/** A rung that is due, with what it does and the rung that follows it where they go on daily. */
type Due = Rung & { readonly rule: RungRule; readonly next?: Rung };

type Ringing = { readonly clock: Clock; readonly rule: ClockRule; readonly context: ClockContext };

/** What the silence of a clock means by now: facts of the case, to stand in the same append (ruling 19). */
export const saidBySilence = (clock: Clock, context: ClockContext): readonly Drafted[] => {
  const rule = ruleFor(context.policy, clock);
  const instance = rule.per === undefined || clock.instance === undefined ? {} : { [rule.per]: clock.instance };
  return dueRungs({ clock, rule, context }).flatMap(({ rule: { says } }) =>
    says === undefined || isSaidAlready(says.event, context)
      ? []
      : [
          {
            type: says.event,
            occurredAt: context.now,
            data: { ...says.data, ...instance, silentClock: clock.clockId },
          },
        ],
  );
};

/** A case that sleeps does not fall asleep again. */
const isSaidAlready = (event: string, { overlays }: ClockContext) =>
  event === 'CaseDormant' && overlays.includes('DORMANT');

/** Everything that a clock owes by now, oldest first: breaches always, reminders and tasks unless overtaken (ruling 9). */
export const ringClock = (clock: Clock, context: ClockContext): readonly ClockFact[] => {
  const rule = ruleFor(context.policy, clock);
  const ringing = { clock, rule, context };
  const due = dueRungs(ringing);
  const lastReminder = due.findLast((one) => one.rule.reminds);
  const lastEscalation = due.findLast((one) => one.rule.escalates);
  return due.flatMap((one) => [
    ...breach(ringing, one),
    ...remind(ringing, one, one === lastReminder),
    ...escalate(ringing, one, one === lastEscalation),
  ]);
};

const dueRungs = ({ clock, rule, context }: Ringing): readonly Due[] => {
  const placed = { clock, dueAt: clock.dueAt ?? '', calendars: context.calendars };
  const withRule = (rung: Rung): readonly Due[] => {
    const found = rule.ladder.find((one) => one.rung === rung.rung);
    if (found) return [{ ...rung, rule: found }];
    const daily = rule.ladder.find(({ at }) => at.kind === 'dailyAfterDue');
    if (daily?.at.kind !== 'dailyAfterDue') return [];
    const next = dailyRung(placed, Number(rung.rung.slice(1)) + 1, daily.at.time);
    const due = { ...rung, rule: daily, next };
    return next.at <= context.now ? [due, ...withRule(next)] : [due];
  };
  return clock.rungs
    .filter(({ at }) => at <= context.now)
    .flatMap(withRule)
    .toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
};

const breach = ({ clock, context: { now } }: Ringing, { rung, rule }: Due): readonly ClockFact[] => {
  const { clockId, clock: code, dueAt } = clock;
  if (!rule.breaches || dueAt === null || clock.breachedAt !== undefined) return [];
  const overdueSeconds = secondsBetween(dueAt, now);
  return [
    {
      type: 'ClockBreached',
      occurredAt: now,
      data: { clockId, clock: code, rung, dueAt, overdueSeconds, detectedAt: now },
    },
  ];
};

const remind = (ringing: Ringing, due: Due, isLast: boolean): readonly ClockFact[] => {
  const { rung, at, rule, next } = due;
  if (!rule.reminds) return [];
  const { clock, context } = ringing;
  const said = { clockId: clock.clockId, rung, ...(next && { next: { rung: next.rung, at: next.at } }) };
  const silence = isLast ? restingCause(ringing) : 'OVERTAKEN';
  if (silence) return [{ type: 'ReminderSuppressed', occurredAt: context.now, data: { ...said, cause: silence } }];
  const { to, template, level } = rule.reminds;
  const lateBy = secondsBetween(at, context.now);
  const data = {
    ...said,
    to: named(to, clock),
    template,
    ...(level && { level }),
    ...(lateBy > 0 && { lateBy }),
  };
  return [{ type: 'ReminderIssued', occurredAt: context.now, data }];
};

/** A resting case says nothing to a government, and keeps on record that it did not. */
const restingCause = ({ rule, context: { overlays } }: Ringing) =>
  rule.audience === 'GOVERNMENT' ? overlays.find((overlay) => overlay !== 'DORMANT') : undefined;

const escalate = ({ clock, context }: Ringing, { rung, rule }: Due, isLast: boolean): readonly ClockFact[] => {
  if (!rule.escalates) return [];
  if (!isLast) return rule.reminds || rule.breaches ? [] : [overtaken(clock, rung, context)];
  const { level, to } = rule.escalates;
  const { escalationDays } = policyNamed(context.policy, clock.policyVersion);
  const time = workingTimeBy(unitCalendar(context, context.now));
  const dueAt = instantOf(time.addDays(millisecondsOf(context.now), escalationDays, 'endOfWorkingDay'));
  const escalationId = `${clock.clockId}/${rung}`;
  const data = { escalationId, clockId: clock.clockId, rung, level, to: named(to, clock), dueAt };
  return [{ type: 'EscalationRaised', occurredAt: context.now, data }];
};

/** What was overtaken leaves a fact, or it would stay armed. */
const overtaken = ({ clockId }: Clock, rung: string, { now }: ClockContext): ClockFact => ({
  type: 'ReminderSuppressed',
  occurredAt: now,
  data: { clockId, rung, cause: 'OVERTAKEN' },
});

const named = (to: readonly string[], { owner }: Clock) => [
  ...new Set(to.map((one) => (one === 'owner' ? owner : one))),
];
