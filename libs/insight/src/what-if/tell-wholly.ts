import { isLive, type CalendarVersion } from '@connex/domain';
import type { CaseFacts, House } from '../house.js';
import { contextIn, type Folded } from '../story/fold-case.js';
import { retellingUnder } from '../story/retelling.js';
import { outcomeOf } from './outcome.js';
import { pairsOf, type Pair, type ToldCase } from './pair.js';
import { publishedNow, recountedNow } from './recounted-now.js';
import { rulesUnder } from './rules-under.js';
import type { Candidate } from './told-again.js';

/** Tells cases wholly again under a candidate: all that people did, fact by fact, and what follows for every clock. */
export const tellingWholly = (candidate: Candidate, house: House): ((one: CaseFacts) => ToldCase) => {
  const retell = retellingUnder(rulesUnder(candidate, house));
  const recount = candidate.calendars ? recounting(candidate.calendars, house) : undefined;
  return (one) => {
    const { folded, clocks } = retell(one);
    const { stream, nickname } = folded;
    const pairs = pairsOf(folded.clocks.clocks.map(outcomeOf), clocks.clocks.map(outcomeOf));
    return { stream, nickname, pairs: recount ? recount(folded, pairs) : pairs };
  };
};

const recounting = (versions: readonly CalendarVersion[], house: House) => {
  const contextAfter = contextIn({ policy: house.policy, calendars: publishedNow(versions, house) });
  return ({ story, supportCase, clocks }: Folded, pairs: readonly Pair[]): readonly Pair[] => {
    const last = story.at(-1)?.event;
    if (!last) return pairs;
    return recountedNow(pairs, clocks.clocks.filter(isLive), versions, contextAfter(last, supportCase, house.now));
  };
};
