import type { DoorClient } from '../door/door-client.js';
import { expectGood } from '../door/say.js';

type Proposal = { readonly approvalId: string; readonly command: string; readonly data: Record<string, unknown> };

const settled = new Set(['ApprovalGranted', 'ApprovalRefused', 'ApprovalExpired']);

/** The latest proposal of a case that nobody has decided yet. Throws a sentence when there is none. */
export const openProposal = async (door: DoorClient, stream: string): Promise<Proposal> => {
  const { events } = expectGood(await door.stream(stream));
  const done = new Set(events.filter(({ type }) => settled.has(String(type))).map(({ data }) => idOf(data)));
  const open = events.filter(({ type, data }) => type === 'ApprovalProposed' && !done.has(idOf(data))).at(-1);
  if (!open) throw new Error('Nothing waits for a decision in this case.');
  return open['data'] as Proposal;
};

const idOf = (data: unknown) => (data as { readonly approvalId?: string }).approvalId;
