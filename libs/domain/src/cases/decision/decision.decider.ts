import { refuse, type Refusal } from '../../grammar/decider.js';
import type { Said } from '../../grammar/language.js';
import { appealWithin, deferredWithin, fastCeiling, headMandate } from '../mandates.js';
import type { Rules } from '../rules.js';
import { deferredIn, hasGraveFinding, trackOf, type SupportCase } from '../support-case.js';
import type { decision } from './decision.language.js';

type Deciding = Said<(typeof decision)['commands']['DecideRequest']>;

type Obstacle = (deciding: Deciding, supportCase: SupportCase) => Refusal<typeof decision> | undefined;

/** a case is approved with its request letter, and with due diligence complete. */
const unready: Obstacle = (_, supportCase) => {
  const { request, dueDiligence } = supportCase.chapters;
  if (request.status === 'none' || !request.letter.letterDocumentId)
    return refuse('R-001', 'There is no request letter in this case.');
  if (dueDiligence.status !== 'completed')
    return refuse('R-001', 'Complete due diligence first; a case is not approved without it.');
  return dueDiligence.deferred.length > 0 && trackOf(supportCase) === 'STANDARD'
    ? refuse('R-001', `${dueDiligence.deferred.join(', ')} were deferred for the fast track, and are not rated yet.`)
    : undefined;
};

const unmeasured: Obstacle = ({ budgetCeiling, daysCeiling }) =>
  budgetCeiling === undefined || daysCeiling === undefined
    ? refuse('CEILING_MISSING', 'Give budgetCeiling in euro and daysCeiling.')
    : undefined;

/** The approval matrix of 9.14. */
const aboveMandate: Obstacle = ({ budgetCeiling = 0 }, supportCase) => {
  if (hasGraveFinding(supportCase))
    return refuse(
      'RISK_ABOVE_MANDATE',
      'The rating of due diligence is above what the Head may approve; ask the Board.',
    );
  return budgetCeiling > headMandate
    ? refuse('RISK_ABOVE_MANDATE', `Above EUR ${headMandate} the Board decides; lower the budget, or ask it.`)
    : undefined;
};

const tooDearForFast: Obstacle = ({ budgetCeiling = 0 }, supportCase) =>
  trackOf(supportCase) === 'FAST' && budgetCeiling > fastCeiling
    ? refuse('FAST_FORBIDDEN', `The fast track ends at EUR ${fastCeiling}; set the standard track first.`)
    : undefined;

/** What forbids an approval by the Head, the first that does. */
const obstacles: readonly Obstacle[] = [unready, unmeasured, aboveMandate, tooDearForFast];

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
      const refusal = obstacles.map((obstacle) => obstacle(data, supportCase)).find((found) => found !== undefined);
      if (refusal) return refusal;
      const { budgetCeiling = 0, daysCeiling = 0 } = data;
      const letter = { approvalLetterDocumentId: letterDocumentId, sha256 };
      const track = trackOf(supportCase);
      const isDeferred = deferredIn(supportCase).length > 0;
      const until = isDeferred ? { deferredUntil: afterWorkingDays(meta.occurredAt, deferredWithin) } : {};
      return [
        { type: 'RequestApproved', data: { ...letter, budgetCeiling, daysCeiling, conditions, track, ...until } },
      ];
    },
  },
};
