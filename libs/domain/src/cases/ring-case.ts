import { lapsed } from '../approvals/approvals.decider.js';
import type { Alarm, Facts, Spoken, Unsaid } from '../grammar/mind.js';
import type { Drafted } from '../grammar/recorded.js';
import { alarmsOf, ring } from '../time/alarms.js';
import { clockContext } from './case-context.js';
import { isOver, type SupportCase } from './support-case.js';

const expiries = (supportCase: SupportCase): readonly Alarm[] =>
  isOver(supportCase)
    ? []
    : supportCase.chapters.approvals
        .filter(({ status }) => status === 'open')
        .map(({ approvalId, expiresAt, arm }) => ({ key: `approval/${approvalId}`, at: expiresAt, arm }));

/** What time owes a case: the rungs of its clocks, and the proposals that lapse. */
export const owedTo = (supportCase: SupportCase): readonly Alarm[] => [
  ...alarmsOf(supportCase.clocks),
  ...expiries(supportCase),
];

/**
 * The answer to an alarm. One answer says all that is due by now (ruling 19). An alarm that is not armed so is
 * overtaken; one that lies ahead is not yet.
 */
export const ringCase = (command: Spoken, supportCase: SupportCase, facts: Facts): readonly Drafted[] | Unsaid => {
  const { key, arm } = command.data as { readonly key: string; readonly arm: number };
  const rung = owedTo(supportCase).find((alarm) => alarm.key === key && alarm.arm === arm);
  if (!rung) return { unsaid: 'overtaken' };
  if (rung.at > facts.now) return { unsaid: 'not-yet' };

  const dueClock = alarmsOf(supportCase.clocks).find(({ at }) => at <= facts.now);
  const rang = dueClock ? ring(supportCase.clocks, dueClock, clockContext(command, supportCase, facts)) : [];
  if ('unsaid' in rang) return rang;
  const expired = isOver(supportCase) ? [] : lapsed(supportCase.chapters.approvals, facts.now);
  return [...rang, ...expired.map((event) => ({ ...event, occurredAt: event.occurredAt ?? facts.now }))];
};
