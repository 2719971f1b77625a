import { approvals, confidential, DecisionSaid, minds, words, type Word } from '@connex/domain';
import { z } from 'zod';
import { At, Stream } from '../case-row.fields.js';

const { reasonText, basis, alternatives } = DecisionSaid.shape;

/** Each word's own fields under its own name: so the classes of whatever was said travel with it (ruling 31). */
const saidAs = (which: readonly Word[]) =>
  z.object(Object.fromEntries(which.map(({ name, schema }) => [name, schema.optional()])));

const caseLanguages = minds.find(({ kind }) => kind === 'case')?.languages ?? [];
const toldByCases = new Set(caseLanguages.flatMap(({ events }) => Object.keys(events)));
export const caseEvents = words.filter(({ kind, name }) => kind === 'event' && toldByCases.has(name));
export const proposals = words.filter((word) => word.kind === 'command' && word.proposedBy !== undefined);

/** One row an event of a case, by `<stream>.<revision>`. */
export const CaseTimeline = z
  .object({
    stream: Stream,
    revision: z.int().positive(),
    type: z.string(),
    what: z.string().meta({ description: 'What happened, in words.' }),
    at: At.meta({ description: 'When it happened in the world.' }),
    recordedAt: At,
    lateReason: confidential(z.string().nullable()),
    who: z.object({ person: z.string(), role: z.string(), onBehalfOf: z.string().nullable() }),
    why: z
      .object({ outcome: z.string(), reasonCode: z.string(), reasonText, basis, alternatives: alternatives.unwrap() })
      .nullable()
      .meta({ description: 'For a decision: its reason, its evidence, and what else was possible.' }),
    proposedBy: z.string().nullable(),
    policyVersion: z.string().nullable(),
    facts: saidAs(caseEvents)
      .extend({ ApprovalProposed: approvals.events.ApprovalProposed.data.omit({ data: true }).optional() })
      .meta({ description: 'What the event says, under its own name.' }),
    proposed: confidential(
      saidAs(proposals).meta({ description: 'What was proposed, under the name of the command.' }),
    ),
  })
  .meta({ id: 'CaseTimeline', description: 'Everything that happened in a case, with who, why and on what evidence.' });

export type CaseTimeline = Readonly<z.infer<typeof CaseTimeline>>;
