import type { z } from 'zod';
import type { Spoken } from './grammar/mind.js';
import { complaintsOf, type Complaint } from './grammar/complaint.js';
import { commandNamed } from './registry.js';

export type Understood = { readonly data: Spoken['data'] };
/** What was not understood, field by field, each with a sentence a person can act on. An empty path is the whole. */
export type NotUnderstood = { readonly errors: readonly Complaint[] };

export const isUnderstood = (heard: Understood | NotUnderstood): heard is Understood => 'data' in heard;

/** Turns words from outside into the data of a command of ours, or says what in them is not understood. */
export const understand = (type: string, said: unknown): Understood | NotUnderstood => {
  const word = commandNamed(type);
  if (!word) return { errors: [{ path: '', message: `There is no command "${type}".` }] };

  const parsed = word.schema.safeParse(said, { reportInput: true });
  if (!parsed.success) return { errors: complaintsOf(parsed.error as z.ZodError, word.schema) };
  return type === 'ProposeDecision' ? understandProposal(parsed.data as Proposal) : { data: parsed.data };
};

type Proposal = { readonly command: string; readonly data: Record<string, unknown> };

/** A proposal holds the words of another command; they must be understood, too. */
const understandProposal = (proposal: Proposal): Understood | NotUnderstood => {
  const word = commandNamed(proposal.command);
  if (!word) return { errors: [{ path: 'command', message: `There is no command "${proposal.command}".` }] };
  if (!word.proposedBy)
    return { errors: [{ path: 'command', message: `${word.name} needs no proposal; ask for it directly.` }] };

  const heard = understand(word.name, proposal.data);
  if (isUnderstood(heard)) return { data: { ...proposal, data: heard.data } };
  return { errors: heard.errors.map(({ path, message }) => ({ path: path ? `data.${path}` : 'data', message })) };
};
