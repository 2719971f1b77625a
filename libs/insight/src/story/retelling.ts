import { clocks as retold, type Clocks, type PolicyState, type Recorded } from '@connex/domain';
import type { CaseFacts, House } from '../house.js';
import { appendsIn, isEnteredLate, isOfClocks } from './append.js';
import { foldingIn, type After, type Folded } from './fold-case.js';

type Rules = Pick<House, 'calendars' | 'policy'>;

/** A case as it is on record, and its clocks as they come out when its facts are told again under some rules. */
export type Retold = { readonly folded: Folded; readonly clocks: Clocks };

/**
 * Tells cases again for their due dates, prepared once for all of them. Rungs bear on a due date only where a calendar
 * was changed or something was entered late; elsewhere nobody is reminded, and the answer is the same.
 */
export const retellingUnder = (rules: Rules, after?: After): ((one: CaseFacts) => Retold) => {
  const whole = foldingIn(rules, after);
  const quiet = foldingIn({ ...rules, policy: withoutLadders(rules.policy) }, after);
  return (one) => {
    if (hearsOfRungs(one.facts)) {
      const folded = whole(one);
      return { folded, clocks: retold(folded.story).clocks };
    }
    const folded = quiet({ ...one, facts: dueDatesOnly(one.facts) });
    return { folded, clocks: retold(folded.story).clocks };
  };
};

const hearsOfRungs = (facts: readonly Recorded[]): boolean =>
  facts.some(
    (fact) => (fact.type === 'ClockRecomputed' && fact.data['cause'] === 'CALENDAR_VERSION') || isEnteredLate(fact),
  );

/** Only what breaches stays of a ladder: that bears on a due date. */
export const withoutLadders = ({ versions, ...rest }: PolicyState): PolicyState => ({
  ...rest,
  versions: versions.map((policy) => ({
    ...policy,
    clocks: policy.clocks.map((rule) => ({ ...rule, ladder: rule.ladder.filter(({ breaches }) => breaches) })),
  })),
});

/** All facts but the appends in which time only rang. */
const dueDatesOnly = (facts: readonly Recorded[]): readonly Recorded[] =>
  appendsIn(facts)
    .filter((append) => !isRinging(append))
    .flat();

const isRinging = (append: readonly Recorded[]): boolean =>
  append[0]!.meta.by.role === 'SYSTEM' &&
  append.every((event) => isOfClocks(event) && event.type !== 'ClockRecomputed');
