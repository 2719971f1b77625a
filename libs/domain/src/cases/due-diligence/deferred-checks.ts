import type { Event } from '../../grammar/language.js';
import type { Alarm } from '../../grammar/mind.js';
import type { dueDiligence } from './due-diligence.language.js';
import type { DueDiligence } from './due-diligence.state.js';

/** What may not begin while deferred checks are overdue; rounds that run may finish. Source: domain 9.11. */
const blocked = ['SignAssignment', 'FieldExpert', 'PlanRound', 'OpenRound'];

/** What time owes deferred checks: once, that they are overdue. */
export const deferredAlarms = (past: DueDiligence): readonly Alarm[] => {
  if (past.status !== 'completed' || past.deferred.length === 0 || past.isOverdue) return [];
  return past.deferredUntil ? [{ key: 'deferred-checks', ...past.deferredUntil }] : [];
};

/** That they are, by now. The system itself never suspends: that is for the Head to decide. */
export const overdueChecks = (
  past: DueDiligence,
  now: string,
  decideUntil: string,
): readonly Event<typeof dueDiligence, 'DeferredChecksOverdue'>[] =>
  deferredAlarms(past)
    .filter(({ at }) => at <= now)
    .map(({ at }) => ({
      type: 'DeferredChecksOverdue',
      data: {
        checks: past.status === 'completed' ? past.deferred : [],
        dueAt: at,
        decideUntil,
        blockedActions: blocked,
      },
    }));
