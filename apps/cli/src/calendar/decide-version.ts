import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { decideProposal } from '../cases/do.js';
import { openProposal } from '../cases/open-proposal.js';
import type { DoorClient } from '../door/door-client.js';
import { expectGood } from '../door/say.js';
import { codeOf } from './read-calendar.js';

export type Reasons = { readonly reason?: string; readonly basis?: readonly string[] };

/** A document by its id, or a file that is uploaded for the decision. */
const documentOf = async (door: DoorClient, named: string): Promise<string> => {
  if (!existsSync(named)) return named;
  const bytes = await readFile(named);
  return expectGood(await door.document(basename(named), 'application/octet-stream', bytes)).documentId;
};

/** Takes the decision that lies open about a calendar, as it was proposed, with its reason and its documents. */
export const decideVersion = async (door: DoorClient, named: string, { reason, basis = [] }: Reasons) => {
  const stream = `calendar-${codeOf(named)}`;
  const proposal = await openProposal(door, stream);
  const documents = await Promise.all(basis.map((one) => documentOf(door, one)));
  const given = reason === undefined ? {} : { decision: { reasonText: reason, basis: documents, alternatives: [] } };
  return decideProposal({ door, stream, given }, proposal);
};
