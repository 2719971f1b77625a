import type { PolicyDocument, Recorded } from '@connex/domain';
import { whyMoved, type Between, type House } from '@connex/insight';

/** The rules of the house as its policy's stream tells them. */
export const houseOf = (policy: readonly Recorded[], rest: Pick<House, 'now' | 'calendars'>): House => ({
  ...rest,
  policy: {
    versions: policy.filter(({ type }) => type === 'PolicyChanged').map(({ data }) => data['policy'] as PolicyDocument),
  } as House['policy'],
});

/**
 * Why a due date moved, in one sentence: the smallest set of facts without which it would be the old one. Nothing for a
 * reader who may not see the facts, and so cannot be told.
 */
export const whySentence = (
  facts: readonly Recorded[],
  clockId: string,
  between: Between,
  house: House,
): string | undefined => {
  try {
    const why = whyMoved(facts, clockId, between, house);
    return why.moved ? why.sentence : undefined;
  } catch {
    return undefined;
  }
};
