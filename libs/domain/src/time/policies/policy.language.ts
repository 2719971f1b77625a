import { z } from 'zod';
import { deciding } from '../../grammar/fields.js';
import { language } from '../../grammar/language.js';
import { PolicyDocument } from './policy.document.js';

/** The policy of the house: one document a version, whole. Source: domain 9.4, 9.8, rulings 6, 24. */
export const policyLanguage = language({
  commands: {
    ChangePolicy: {
      by: ['BOARD', 'SYSTEM'],
      proposedBy: ['HEAD'],
      means: 'Put the next version of the policy in force, for the clocks that start from its date on.',
      data: z.strictObject({ policy: PolicyDocument, ...deciding }),
    },
  },
  events: {
    PolicyChanged: {
      decision: true,
      means: 'A version of the policy was put in force; clocks that run keep the one of their start (R-044).',
      data: z.object({ policy: PolicyDocument }),
    },
  },
  refusals: {
    POLICY_REFUSED: { means: 'The policy contradicts itself, or its own cases.' },
    VERSION_TAKEN: { means: 'A version of the policy bears this name already.' },
    DATED_INTO_THE_PAST: { means: 'A policy counts from now or later, and after the one before it.', rule: 'R-044' },
    NO_POLICY_MEANWHILE: { means: 'A house without a policy cannot count; its first one holds at once.' },
  },
});
