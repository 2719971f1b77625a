import type { ClockContext } from '../clock-context.js';
import type { Clock, Rung } from '../clock.state.js';
import { instantOf, later, millisecondsOf } from '../../instants.js';
import { ruleFor } from '../../policies/policy.state.js';
import { timeBy } from './calendar-of.js';
import { pausedAt } from './measure-clock.js';

/**
 * What rings if a clock that stands from an instant on stands too long, all its pauses together. At the exact second; if
 * that is the closing one, at the next opening. Source: domain 7.3.
 */
export const rungsOfStanding = (clock: Clock, from: string, { policy, calendars }: ClockContext): readonly Rung[] =>
  ruleFor(policy, clock).ladder.flatMap(({ rung, at }) => {
    if (at.kind !== 'stood' || clock.rang.includes(rung)) return [];
    const time = timeBy(calendars, clock.calendar, clock.calendarVersion);
    const last = clock.runs.at(-1)!;
    const since = later(from, last.to ?? last.from);
    const left = at.days * clock.secondsPerDay - pausedAt(clock, since, calendars);
    return [{ rung, at: instantOf(time.nextOpening(time.due(millisecondsOf(since), Math.max(0, left)))) }];
  });
