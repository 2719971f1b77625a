import { DecisionSaid } from '@connex/domain';
import { z } from 'zod';
import { At, Stream } from '../case-row.fields.js';

const { reasonText, basis, alternatives } = DecisionSaid.shape;

/** One row a decision, by `<stream>.<revision>`. Source: domain 8.2. */
export const DecisionRow = z
  .object({
    stream: Stream,
    nickname: z.string().nullable().meta({ description: 'Of the case; nothing for a decision outside of cases.' }),
    revision: z.int().positive(),
    type: z.string(),
    means: z.string(),
    outcome: z.string(),
    reasonCode: z.string(),
    reasonText,
    basis,
    alternatives: alternatives.unwrap(),
    proposedBy: z.string().nullable(),
    proposedAt: At.nullable(),
    decidedBy: z.string(),
    decidedAt: At,
    onBehalfOf: z.string().nullable(),
    policyVersion: z.string(),
  })
  .meta({ id: 'Decision', description: 'Who proposed, who decided, why, on what evidence, and under which policy.' });

export type DecisionRow = Readonly<z.infer<typeof DecisionRow>>;
