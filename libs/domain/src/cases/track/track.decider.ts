import type { Telling } from '../../approvals/settle.js';
import { standingOn } from '../../countries/standing.js';
import { refuse } from '../../grammar/decider.js';
import { fastRoundWithin } from '../mandates.js';
import { sinceTheRequest, type CaseFacts, type Rules } from '../rules.js';
import { hasGraveFinding, trackOf, type SupportCase } from '../support-case.js';
import type { track } from './track.language.js';

/** Why a case may not go fast, as a sentence; nothing when it may. Source: domain 9.11, ruling 25. */
const whyNotFast = (supportCase: SupportCase, occurredAt: string, facts: CaseFacts): string | undefined => {
  const { request } = supportCase.chapters;
  const round = request.status === 'none' ? '' : request.letter.nextRoundDate;
  const today = facts.dayOf(occurredAt);
  const latest = facts.dayOf(facts.afterWorkingDays(occurredAt, fastRoundWithin));
  if (!round) return 'The government has not named the day of its next round.';
  if (round < today || round > latest)
    return `The next round must lie between today and ${latest}; the government named ${round}.`;
  if (standingOn(facts.country, today).standing !== 'LISTED')
    return 'The country is not on the list of recipients today.';
  return hasGraveFinding(supportCase) ? 'Due diligence has found something grave.' : undefined;
};

/** A fast track ends by rule when its grounds are gone, and when it has done what it was for. Source: domain 9.11, S02. */
export const endsFast = (supportCase: SupportCase, justification: string): readonly Telling[] => {
  if (trackOf(supportCase) !== 'FAST') return [];
  // Why its grounds are gone may be a matter of integrity, which not everybody reads who reads of the track.
  const data = { from: 'FAST', to: 'STANDARD', justification, deferredChecks: [] };
  return [{ type: 'TrackChanged', data, byRule: true }];
};

export const trackRules: Rules<typeof track> = {
  SetTrack: {
    at: sinceTheRequest,
    decide({ data, meta }, supportCase, facts) {
      const from = trackOf(supportCase);
      if (data.track === from) return refuse('ALREADY_ON_TRACK', `The case is on the track ${from} already.`);
      const why = data.track === 'FAST' ? whyNotFast(supportCase, meta.occurredAt, facts) : undefined;
      if (why) return refuse('FAST_FORBIDDEN', why);
      const { track: to, justification, deferredChecks } = data;
      return [{ type: 'TrackChanged', data: { from, to, justification, deferredChecks } }];
    },
  },
};
