import type { Decide } from '../../approvals/approved-stream.js';
import { refuse, type AnyRefusal } from '../../grammar/decider.js';
import type { Facts } from '../../grammar/mind.js';
import { noCalendar, type CalendarState } from '../calendars/calendar.state.js';
import { calendarsOfCases } from './checks/case-calendars.js';
import type { PolicyDocument } from './policy.document.js';
import { faultsOfPolicy } from './policy-faults.js';
import type { policyLanguage } from './policy.language.js';
import type { PolicyFile, PolicyState } from './policy.state.js';

type Known = Pick<Facts, 'now' | 'stateOf'>;

/** As many sentences as a refusal says at once; all of them stand in its errors. */
const mostTold = 3;

/** Nobody plans targets for longer than this ahead; a later date is a slip of the pen. */
const mostYearsAhead = 5;

const yearOf = (instant: string) => Number(instant.slice(0, 4));

/** Each instant has one policy: no gap before the first, no overlap with the one before, none from before now (R-044). */
const whyNotThen = (policy: PolicyDocument, { versions }: PolicyState, now: string): AnyRefusal | undefined => {
  const last = versions.at(-1);
  const from = policy.effectiveFrom;
  if (versions.some(({ version }) => version === policy.version))
    return refuse('VERSION_TAKEN', `There is a version ${policy.version} already; give this one another name.`);
  if (yearOf(from) - yearOf(now) > mostYearsAhead)
    return refuse('POLICY_REFUSED', `The policy would begin at ${from}, more than ${mostYearsAhead} years ahead.`);
  if (!last)
    return from > now
      ? refuse('NO_POLICY_MEANWHILE', `Until ${from} no policy would be in force; let the first one begin now.`)
      : undefined;
  if (from < now) return refuse('DATED_INTO_THE_PAST', `The policy would begin at ${from}; it is ${now} now.`);
  return from <= last.effectiveFrom
    ? refuse(
        'DATED_INTO_THE_PAST',
        `Version ${last.version} begins at ${last.effectiveFrom}; this one has to begin after it.`,
      )
    : undefined;
};

const whyNotSound = (policy: PolicyDocument, { versions }: PolicyState, facts: Known): AnyRefusal | undefined => {
  const calendars = Object.fromEntries(
    calendarsOfCases(policy).map((code) => [
      code,
      (facts.stateOf(`calendar-${code}`) as CalendarState | undefined) ?? noCalendar,
    ]),
  );
  const errors = faultsOfPolicy({ policy, before: versions, now: facts.now, calendars });
  if (errors.length === 0) return undefined;
  const told = errors.slice(0, mostTold).map(({ message }) => message);
  const rest = errors.length - told.length;
  const more = rest > 0 ? [`There ${rest === 1 ? 'is one fault' : `are ${rest} faults`} more.`] : [];
  return { ...refuse('POLICY_REFUSED', [...told, ...more].join(' ')), errors };
};

/** Why a policy may not be put in force, or even be proposed; nothing when it may. */
export const whyNotInForce = (policy: PolicyDocument, state: PolicyState, facts: Known): AnyRefusal | undefined =>
  whyNotThen(policy, state, facts.now) ?? whyNotSound(policy, state, facts);

export const policyRules: Decide<typeof policyLanguage, PolicyFile> = {
  ChangePolicy: ({ data: { policy } }, state, facts) =>
    whyNotInForce(policy as PolicyDocument, state, facts) ?? [{ type: 'PolicyChanged', data: { policy } }],
};
