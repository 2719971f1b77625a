import { workingTimeBy } from '../../calendars/calendar.state.js';
import { isLive } from '../clock.state.js';
import { instantOf, millisecondsOf } from '../../instants.js';
import { isListenedFor } from '../../policies/listeners.js';
import { ruleFor } from '../../policies/policy.state.js';
import { unitCalendar } from './calendar-of.js';
import type { ClockFact, Step } from './draft.js';
import { concerns, isHeard } from './signals.js';

/** Tasks that a fact raises while its clock runs: a shortlist refused twice calls for a meeting within days (domain 9.10). */
export const raiseTasks: Step = ({ clocks }, event, context) => {
  if (!isListenedFor(context.policy, 'tasks', event.type)) return [];
  return clocks.filter(isLive).flatMap((clock) => {
    const rule = ruleFor(context.policy, clock);
    const raised = (rule.tasks ?? []).filter(({ on }) => isHeard([on], event) && concerns(rule, clock, event));
    return raised.map(({ rung, to, level, days }): ClockFact => {
      const time = workingTimeBy(unitCalendar(context, event.occurredAt));
      const dueAt = instantOf(time.addDays(millisecondsOf(event.occurredAt), days, 'endOfWorkingDay'));
      const { clockId } = clock;
      const data = { escalationId: `${clockId}/${rung}`, clockId, rung, level, to, dueAt };
      return { type: 'EscalationRaised', occurredAt: event.occurredAt, data };
    });
  });
};
