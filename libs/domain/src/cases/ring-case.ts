import { expired, expiriesOf, whyUnsaid } from '../approvals/expiry.js';
import type { Alarm, Facts, Spoken, Unsaid } from '../grammar/mind.js';
import type { Drafted } from '../grammar/recorded.js';
import { alarmsOf, dueNow } from '../time/clocks/alarms.js';
import { caseFacts, clockContext } from './case-context.js';
import { deferredAlarms, overdueChecks } from './due-diligence/deferred-checks.js';
import { isOver, type SupportCase } from './support-case.js';

/** A closed case decides nothing any more, so nothing in it lapses. */
const proposalsIn = (supportCase: SupportCase) => (isOver(supportCase) ? [] : supportCase.chapters.approvals);

/** What time owes a case: the rungs of its clocks, and the proposals that lapse. */
export const owedTo = (supportCase: SupportCase): readonly Alarm[] => [
  ...alarmsOf(supportCase.clocks),
  ...expiriesOf(proposalsIn(supportCase)),
  ...(isOver(supportCase) ? [] : deferredAlarms(supportCase.chapters.dueDiligence)),
];

const deferredOverdue = (command: Spoken, supportCase: SupportCase, facts: Facts): readonly Drafted[] => {
  if (isOver(supportCase)) return [];
  const decideUntil = caseFacts(command, supportCase, facts).afterWorkingDays(facts.now, 1);
  const overdue = overdueChecks(supportCase.chapters.dueDiligence, facts.now, decideUntil);
  return overdue.map((event) => ({ ...event, occurredAt: facts.now }));
};

/**
 * The answer to an alarm. One answer says all that is due by now (ruling 19). An alarm that is not armed so is
 * overtaken; one that lies ahead is not yet.
 */
export const ringCase = (command: Spoken, supportCase: SupportCase, facts: Facts): readonly Drafted[] | Unsaid =>
  whyUnsaid(command, owedTo(supportCase), facts.now) ?? [
    ...dueNow(supportCase.clocks, clockContext(command, supportCase, facts)),
    ...expired(proposalsIn(supportCase), facts.now),
    ...deferredOverdue(command, supportCase, facts),
  ];
