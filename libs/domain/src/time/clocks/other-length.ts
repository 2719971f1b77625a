import type { Drafted } from '../../grammar/recorded.js';
import type { CalendarVersion } from '../calendars/calendar.state.js';
import type { ClockContext, Heard } from './clock-context.js';
import type { Clock } from './clock.state.js';
import { clockAfter } from './evolve-clocks.js';
import { goesOnFrom } from './runs.js';
import { countingOn } from './keeper/measure-clock.js';
import { countedUntil } from './keeper/missed-breach.js';
import { keepToItsDay, retargetClocks } from './keeper/retarget-clocks.js';
import { dueOf } from './keeper/schedule.js';
import { asStarted, type Begun } from './started-clock.js';
import { anchorIn, targetOf } from './keeper/target.js';
import { ruleFor } from '../policies/policy.state.js';

/**
 * A clock under a rule, or a calendar, that makes it longer or shorter and changes nothing else about it: when it
 * starts, stands and ends is on record and is taken from there; target and due instant are found anew by the parts of
 * the keeper that find them. Rungs are nobody's concern here.
 */

/** What clocks are measured by: policies without ladders, calendars, and the track of the case. */
export type Measures = Pick<ClockContext, 'calendars' | 'policy' | 'track'>;

/** Nothing but measures bears on a length. */
export const measuringBy = (measures: Measures): ClockContext => ({
  ...measures,
  now: '',
  ball: 'CSU',
  overlays: [],
  closed: false,
  governmentCalendar: '',
});

type Start = { readonly by: Drafted; readonly calendar: CalendarVersion; readonly policyVersion: string };

/** A clock at its first instant, under the rule of that policy, and by that version of its calendar. */
export const startedAtLength = (
  { data, occurredAt }: Heard,
  { by, calendar, policyVersion }: Start,
  measuring: ClockContext,
): Clock => {
  const recorded = data as Begun;
  const { clock, track } = recorded;
  const rule = ruleFor(measuring.policy, { clock, policyVersion });
  // The day from which its days count is told by the rule, which may name another one, or none.
  const anchor = anchorIn(rule, by.data);
  const targetSeconds = targetOf(rule, calendar, { from: occurredAt, consumed: 0, track, anchor }, measuring);
  const begun = asStarted(recorded, occurredAt, {
    length: {
      owner: rule.owner,
      policyVersion,
      calendarVersion: calendar.version,
      secondsPerDay: calendar.secondsPerDay,
      targetSeconds,
      anchor,
    },
  });
  const { dueAt, provisional } = dueOf(begun, occurredAt, measuring.calendars);
  return { ...begun, dueAt, provisional };
};

/** A clock that stands, and counts on from a fact that is on record. */
export const goneOnAtLength = (clock: Clock, resumed: Heard, measuring: ClockContext): Clock => {
  const { occurredAt, revision } = resumed;
  const at = goesOnFrom(clock, occurredAt);
  const towardsItsDay = keepToItsDay(clock, at, measuring);
  const kept = towardsItsDay.reduce((before, fact) => clockAfter(before, { ...fact, revision }), clock);
  const { dueAt: newDueAt, provisional } = dueOf(countingOn(kept, at), at, measuring.calendars);
  return clockAfter(kept, { ...resumed, data: { newDueAt, provisional, rungs: [] } });
};

/** A clock that came to its end, and whether it did so in time. */
export const stoppedAtLength = (clock: Clock, stopped: Heard): Clock => {
  const { data, occurredAt } = stopped;
  const met = clock.dueAt === null ? null : countedUntil(clock, occurredAt) <= clock.dueAt;
  return clockAfter(clock, { ...stopped, data: { ...data, met } });
};

/** What a fact of the case gives clocks for a target: those whose track or day is another one since. */
export const retargetedAtLength = (
  clocks: readonly Clock[],
  event: Drafted,
  measuring: ClockContext,
): readonly Drafted[] => retargetClocks({ clocks, escalations: [] }, event, { ...measuring, now: event.occurredAt });
