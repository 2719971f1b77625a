import type { Evolve } from '../../grammar/decider.js';
import type { decision } from './decision.language.js';

/** What the unit answered, with its letter: together with the request letter it is the agreement. */
export type Answer =
  | { readonly status: 'open' }
  | {
      readonly status: 'approved';
      readonly letterDocumentId: string;
      readonly letterSha256: string;
      readonly budgetCeiling: number;
      readonly daysCeiling: number;
    }
  | {
      readonly status: 'declined';
      readonly letterDocumentId: string;
      readonly letterSha256: string;
      readonly reasonCode: string;
      readonly appealUntil: string;
    };

export const unanswered: Answer = { status: 'open' };

export const evolveDecision: Evolve<typeof decision, Answer> = {
  RequestApproved: (_, { data: { approvalLetterDocumentId, sha256, budgetCeiling, daysCeiling } }) => ({
    status: 'approved',
    letterDocumentId: approvalLetterDocumentId,
    letterSha256: sha256,
    budgetCeiling,
    daysCeiling,
  }),
  RequestDeclined: (_, { data: { letterDocumentId, sha256, reasonCode, appealUntil } }) => ({
    status: 'declined',
    letterDocumentId,
    letterSha256: sha256,
    reasonCode,
    appealUntil,
  }),
};
