import type { Decide } from '../../approvals/approved-stream.js';
import { refuse, type AnyRefusal } from '../../grammar/decider.js';
import type { Facts } from '../../grammar/mind.js';
import { noCalendar, type CalendarState } from '../calendars/calendar.state.js';
import { calendarsOfCases } from './checks/case-calendars.js';
import { onTheWall } from './checks/case-words.js';
import { fault } from './checks/check.js';
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

const inBerlin = (instant: string) => `${onTheWall('Europe/Berlin')(instant)} Berlin`;

/** A refusal that hangs on one field of the document. */
const at = (field: 'version' | 'effectiveFrom', refusal: AnyRefusal): AnyRefusal => ({
  ...refusal,
  errors: [fault(field, refusal.detail ?? refusal.refused)],
});

/** Each instant has one policy: no gap before the first, no overlap with the one before, none from before now (R-044). */
const whyNotFrom = (from: string, { versions }: PolicyState, now: string): AnyRefusal | undefined => {
  const last = versions.at(-1);
  if (yearOf(from) - yearOf(now) > mostYearsAhead)
    return refuse('POLICY_REFUSED', `It would begin on ${inBerlin(from)}, more than ${mostYearsAhead} years ahead.`);
  if (!last)
    return from > now
      ? refuse(
          'NO_POLICY_MEANWHILE',
          `Until ${inBerlin(from)} no policy would be in force; let the first one begin now.`,
        )
      : undefined;
  if (from < now)
    return refuse('DATED_INTO_THE_PAST', `The policy would begin on ${inBerlin(from)}; now it is ${inBerlin(now)}.`);
  return from <= last.effectiveFrom
    ? refuse(
        'DATED_INTO_THE_PAST',
        `Version ${last.version} begins on ${inBerlin(last.effectiveFrom)}; this one has to begin after it.`,
      )
    : undefined;
};

const whyNotThen = (policy: PolicyDocument, state: PolicyState, now: string): AnyRefusal | undefined => {
  if (state.versions.some(({ version }) => version === policy.version))
    return at(
      'version',
      refuse('VERSION_TAKEN', `There is a version ${policy.version} already; give this one another name.`),
    );
  const why = whyNotFrom(policy.effectiveFrom, state, now);
  return why && at('effectiveFrom', why);
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

/** Two reasons as one: the first gives its name, and no fault waits for another to be put right. */
const together = (one: AnyRefusal, other: AnyRefusal | undefined): AnyRefusal =>
  other
    ? {
        ...one,
        detail: [one.detail, other.detail].join(' '),
        errors: [...(one.errors ?? []), ...(other.errors ?? [])],
      }
    : one;

/** Why a policy may not be put in force, or even be proposed: all that is amiss with it. Nothing when it may. */
export const whyNotInForce = (policy: PolicyDocument, state: PolicyState, facts: Known): AnyRefusal | undefined => {
  const early = whyNotThen(policy, state, facts.now);
  const unsound = whyNotSound(policy, state, facts);
  return early ? together(early, unsound) : unsound;
};

export const policyRules: Decide<typeof policyLanguage, PolicyFile> = {
  ChangePolicy: ({ data: { policy } }, state, facts) =>
    whyNotInForce(policy as PolicyDocument, state, facts) ?? [{ type: 'PolicyChanged', data: { policy } }],
};
