import { whyNotDeputy } from './delegations/deputy.js';
import { refuse, type AnyRefusal } from './grammar/decider.js';
import type { Facts, Spoken } from './grammar/mind.js';
import { mayAsk } from './registry.js';
import { placeIn, unitDaysIn } from './standing-facts.js';

/** Working days back that something may be told without a reason for being late. */
const lateAfter = 2;

/** Whether this speaker may say this now, whatever it is about: by role, as deputy, and in time. */
export const whyNotSpoken = (command: Spoken, facts: Facts): AnyRefusal | undefined => {
  const { type, meta } = command;
  if (!mayAsk(type, meta.by.role)) return refuse('NOT_YOURS_TO_ASK', `${meta.by.role} may not ask for ${type}.`);
  return whyNotDeputy(command, placeIn(command, facts), facts.now) ?? whyNotThen(command, facts);
};

/** Nothing is told before it happened, and nothing long after it without a reason. */
const whyNotThen = ({ meta: { occurredAt, lateReason } }: Spoken, facts: Facts): AnyRefusal | undefined => {
  if (occurredAt > facts.now) return refuse('R-038', `${occurredAt} lies in the future; it is ${facts.now} now.`);
  if (lateReason?.trim() || occurredAt === facts.now) return undefined;
  const daysLate = unitDaysIn(facts).between(occurredAt, facts.now);
  return daysLate > lateAfter
    ? refuse('R-038', `This happened more than ${lateAfter} working days ago; say why it comes late, as lateReason.`)
    : undefined;
};
