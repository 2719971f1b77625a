import { z } from 'zod';
import { language } from '../grammar/language.js';
import { PolicyDocument } from './policy.document.js';

/** The policy of the house: one document a version, whole. Source: domain 9.8, rulings 6, 24. */
export const policyLanguage = language({
  commands: {
    ChangePolicy: {
      by: ['SYSTEM'],
      means: 'Put the next version of the policy in force, for the clocks that start from its date on.',
      data: z.strictObject({ policy: PolicyDocument }),
    },
  },
  events: {
    PolicyChanged: {
      means: 'A version of the policy was put in force; clocks that run keep the one of their start (R-044).',
      data: z.object({ policy: PolicyDocument }),
    },
  },
  refusals: {
    POLICY_REFUSED: { means: 'The policy contradicts itself.' },
    VERSION_TAKEN: { means: 'A version of the policy bears this name already.' },
    DATED_INTO_THE_PAST: { means: 'A policy counts from now or later, and after the one before it.', rule: 'R-044' },
  },
});
