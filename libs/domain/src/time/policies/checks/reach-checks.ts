import type { ClockRule, RungRule } from '../policy.document.js';
import { eachClock, fault, type Check } from './check.js';
import { mostDays, mostMonths } from './most-days.js';

const longest = ({ days, months = 0 }: ClockRule) =>
  Math.max(Math.abs(days.STANDARD ?? 0), Math.abs(days.FAST ?? 0), months * 22);

/** How many working days away from the start or the due day a rung may ring. */
const reachOf = ({ at }: RungRule, rule: ClockRule): number => {
  if (at.kind === 'percent') return (longest(rule) * at.percent) / 100;
  return 'days' in at ? at.days : 0;
};

/** Nothing lies further away than calendars reach: a rung that nobody will live to see is a slip of the pen. */
export const reachChecks: readonly Check[] = [
  eachClock((rule, place) =>
    rule.ladder.map(
      (rung) =>
        reachOf(rung, rule) > mostDays &&
        fault(place(`ladder.${rung.rung}`), `The rung ${rung.rung} of ${rule.clock} rings in more than five years.`),
    ),
  ),

  eachClock(({ clock, months = 0 }, place) => [
    months > mostMonths &&
      fault(place('months'), `The clock ${clock} has ${months} months, which is more than five years.`),
  ]),

  eachClock(({ clock, tasks = [] }, place) =>
    tasks.map(
      ({ rung, days }) =>
        days > mostDays && fault(place('tasks'), `The task ${rung} of ${clock} may take more than five years.`),
    ),
  ),

  ({ policy: { escalationDays } }) =>
    escalationDays > mostDays
      ? [fault('escalationDays', `An escalation may take ${escalationDays} days, which is more than five years.`)]
      : [],
];
