import { clocks as retold, type Drafted } from '@connex/domain';
import type { CaseFacts, House } from '../house.js';
import { isOfClocks } from './append.js';
import { foldingIn } from './fold-case.js';

/** A fact of a clock as it stands on record, and as it comes out when the case is told again; one of them may be missing. */
export type Difference = { readonly recorded?: Drafted; readonly retold?: Drafted };

/**
 * Tells a case again under the rules of its house and compares every fact of its clocks with the record. Empty: what
 * the what-if says rests on the very rules by which the record came to be.
 */
export const differencesFromRecord = (
  one: CaseFacts,
  house: Pick<House, 'calendars' | 'policy'>,
): readonly Difference[] => {
  const recorded = one.facts.filter(isOfClocks).map(({ type, data, occurredAt }) => ({ type, data, occurredAt }));
  const again = retold(foldingIn(house)(one).story).facts.map(({ type, data, occurredAt }) => ({
    type,
    data,
    occurredAt,
  }));
  return Array.from({ length: Math.max(recorded.length, again.length) }, (_, index) => ({
    ...(recorded[index] && { recorded: recorded[index] }),
    ...(again[index] && { retold: again[index] }),
  })).filter(({ recorded: is, retold: would }) => spelt(is) !== spelt(would));
};

/** The database keeps no order of fields. */
const spelt = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)))
      : held,
  ) ?? '';
