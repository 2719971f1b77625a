import { contentOf } from '../../approvals/content.js';
import { standingOn } from '../../countries/standing.js';
import { refuse } from '../../grammar/decider.js';
import type { Rules } from '../rules.js';
import { hasGraveFinding } from '../support-case.js';
import type { eligibility } from './eligibility.language.js';
import { groundsSaid, possibleOutcomes } from './possible-outcomes.js';

export const eligibilityRules: Rules<typeof eligibility> = {
  DetermineEligibility: {
    at: ['ELIGIBILITY'],
    decide(command, { chapters: { request, eligibility } }, facts) {
      const data = contentOf(command.data);
      if (eligibility.determined) return refuse('ALREADY_DETERMINED');
      if (request.status === 'none' || request.signatory === 'unknown' || request.signatory === 'rejected')
        return refuse('SIGNATORY_UNKNOWN', 'Verify the signatory of the letter first, with evidence of the office.');

      const requested = facts.dayOf(request.receivedAt);
      if (data.asOfDate !== requested)
        return refuse('NOT_AS_OF_REQUEST', `Eligibility is determined as of the day of the request, ${requested}.`);

      const { standing, rows } = standingOn(facts.country, data.asOfDate);
      if (standing === 'UNKNOWN')
        return refuse('COUNTRY_STATUS_MISSING', `Record how the country stood on ${data.asOfDate} first.`);

      const isSubNational = request.nationalLevel === 'SUB_NATIONAL';
      const hasConsent = data.subnationalConsentDocumentId !== undefined;
      const grounds = { standing, sectorOk: data.sectorOk, isSubNational, hasConsent };
      const possible = possibleOutcomes(grounds);
      if (!possible.includes(data.outcome))
        return refuse('OUTCOME_DIFFERS', `The rules lead to ${possible.join(' or ')}: ${groundsSaid(grounds)}.`);
      return [{ type: 'EligibilityDetermined', data: { ...data, countryRows: rows } }];
    },
  },

  RequestBoardException: {
    at: ['BOARD_REVIEW', 'DECISION'],
    decide({ data }, supportCase, { idFor }) {
      const { stage, chapters } = supportCase;
      if (chapters.eligibility.boardAsked !== undefined) return refuse('BOARD_ALREADY_ASKED');
      const isRisky = hasGraveFinding(supportCase);
      if (stage === 'DECISION' && !isRisky) return refuse('EXCEPTION_NOT_NEEDED');
      return [{ type: 'BoardExceptionRequested', data: { ...data, approvalId: idFor('approval') } }];
    },
  },
};
