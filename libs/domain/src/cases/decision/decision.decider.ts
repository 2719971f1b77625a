import { refuse, type Refusal } from '../../grammar/decider.js';
import type { Said } from '../../grammar/language.js';
import { isGrave } from '../checks.js';
import { appealWithin, fastCeiling, headMandate } from '../mandates.js';
import type { Rules } from '../rules.js';
import { trackOf, type SupportCase } from '../support-case.js';
import type { decision } from './decision.language.js';

type Deciding = Said<(typeof decision)['commands']['DecideRequest']>;

/** What forbids an approval by the Head; nothing when nothing does (R-001, the approval matrix of 9.14). */
const obstacle = (
  { budgetCeiling, daysCeiling }: Deciding,
  supportCase: SupportCase,
): Refusal<typeof decision> | undefined => {
  const { request, dueDiligence } = supportCase.chapters;
  if (request.status === 'none' || !request.letter.letterDocumentId)
    return refuse('R-001', 'There is no request letter in this case.');
  if (dueDiligence.status !== 'completed')
    return refuse('R-001', 'Complete due diligence first; a case is not approved without it.');
  if (budgetCeiling === undefined || daysCeiling === undefined)
    return refuse('CEILING_MISSING', 'Give budgetCeiling in euro and daysCeiling.');
  if (isGrave(dueDiligence.overallRating))
    return refuse(
      'RISK_ABOVE_MANDATE',
      'The rating of due diligence is above what the Head may approve; ask the Board.',
    );
  if (budgetCeiling > headMandate)
    return refuse('RISK_ABOVE_MANDATE', `Above EUR ${headMandate} the Board decides; lower the budget, or ask it.`);
  if (trackOf(supportCase) === 'FAST' && budgetCeiling > fastCeiling)
    return refuse('FAST_FORBIDDEN', `The fast track ends at EUR ${fastCeiling}; set the standard track first.`);
  return undefined;
};

export const decisionRules: Rules<typeof decision> = {
  DecideRequest: {
    at: ['ELIGIBILITY', 'BOARD_REVIEW', 'DECISION'],
    decide({ data, meta }, supportCase, { afterWorkingDays }) {
      if (meta.by.role === 'BOARD')
        return refuse('QUORUM', 'Two members of the Board decide together; one voice alone decides nothing.');

      const { letterDocumentId, letterSha256: sha256, conditions, reasonCode } = data;
      if (data.outcome === 'DECLINE') {
        if (!reasonCode) return refuse('REASON_MISSING', 'Give one of the reason codes as reasonCode.');
        const appealUntil = afterWorkingDays(meta.occurredAt, appealWithin);
        return [{ type: 'RequestDeclined', data: { reasonCode, letterDocumentId, sha256, appealUntil } }];
      }
      const refusal = obstacle(data, supportCase);
      if (refusal) return refusal;
      const { budgetCeiling = 0, daysCeiling = 0 } = data;
      const letter = { approvalLetterDocumentId: letterDocumentId, sha256 };
      const track = trackOf(supportCase);
      return [{ type: 'RequestApproved', data: { ...letter, budgetCeiling, daysCeiling, conditions, track } }];
    },
  },
};
