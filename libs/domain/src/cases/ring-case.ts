import { expired, expiriesOf, whyUnsaid } from '../approvals/expiry.js';
import type { Alarm, Facts, Spoken, Unsaid } from '../grammar/mind.js';
import type { Drafted } from '../grammar/recorded.js';
import { alarmsOf, dueNow } from '../time/alarms.js';
import { clockContext } from './case-context.js';
import { isOver, type SupportCase } from './support-case.js';

/** A closed case decides nothing any more, so nothing in it lapses. */
const proposalsIn = (supportCase: SupportCase) => (isOver(supportCase) ? [] : supportCase.chapters.approvals);

/** What time owes a case: the rungs of its clocks, and the proposals that lapse. */
export const owedTo = (supportCase: SupportCase): readonly Alarm[] => [
  ...alarmsOf(supportCase.clocks),
  ...expiriesOf(proposalsIn(supportCase)),
];

/**
 * The answer to an alarm. One answer says all that is due by now (ruling 19). An alarm that is not armed so is
 * overtaken; one that lies ahead is not yet.
 */
export const ringCase = (command: Spoken, supportCase: SupportCase, facts: Facts): readonly Drafted[] | Unsaid =>
  whyUnsaid(command, owedTo(supportCase), facts.now) ?? [
    ...dueNow(supportCase.clocks, clockContext(command, supportCase, facts)),
    ...expired(proposalsIn(supportCase), facts.now),
  ];
