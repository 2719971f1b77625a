import type { Command } from 'commander';
import { decideProposal, saidOf, type Doing } from '../cases/do.js';
import type { CommandReceipt, DoorClient } from '../door/door-client.js';
import { documentsOf } from '../door/given-files.js';
import { expectGood } from '../door/say.js';
import { openProposals, stillOpen, theProposal } from './open-proposals.js';

export type Choosing = { readonly proposal?: string };
export type Reasons = Choosing & { readonly reason?: string; readonly basis?: readonly string[] };

/** The option by which one of several open proposals is named. */
export const choosing = (command: Command): Command =>
  command.option('--proposal <id>', 'which one is meant, where several lie open');

/** The options of a refusal: it says why, and stands on no documents. */
export const refusing = (command: Command): Command =>
  choosing(command).option('--reason <text>', 'why, in at least 20 characters');

/** The options of every decision at a terminal. */
export const deciding = (command: Command): Command =>
  refusing(command).option('--basis <documents...>', 'documents by their ids, or files to upload');

export type Matter = Omit<Doing, 'command' | 'stream'> & {
  readonly door: DoorClient;
  readonly stream: string;
  /** What the stream is called in a sentence: “the policy”. */
  readonly about: string;
};

/**
 * Takes a decision that lies open, as it was proposed, with its reason and its documents. Whoever may not take it,
 * or comes too late, is told so before anything is asked for or uploaded.
 */
export const decideOpen = async (matter: Matter, { proposal: id, ...reasons }: Reasons): Promise<CommandReceipt> => {
  const { door, stream, about } = matter;
  const proposal = stillOpen(theProposal(await openProposals(door, stream), id, about));
  const { command, data, approvalId } = proposal;
  expectGood(await door.rehearse(command, { ...saidOf(matter), data: { ...data, approvalId } }));
  const given = { ...matter.given, ...(await decisionOf(door, reasons)) };
  if (!('decision' in given) && !process.stdin.isTTY)
    throw new Error('Say why by --reason, in at least 20 characters, and on what basis by --basis (R-042).');
  return decideProposal({ ...matter, given }, proposal);
};

const decisionOf = async (door: DoorClient, { reason, basis = [] }: Reasons) => {
  if (reason === undefined && basis.length === 0) return {};
  if (reason === undefined) throw new Error('Documents alone decide nothing: say why by --reason, too (R-042).');
  return { decision: { reasonText: reason, basis: await documentsOf(door, basis), alternatives: [] } };
};
