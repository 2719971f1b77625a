import { nothingOpen, openAfter, overtaken, type OpenProposals } from '@connex/read-models';
import type { DoorClient } from '../door/door-client.js';
import { everyEvent } from '../door/every-event.js';
import { inBerlin } from '../cases/show.js';

/** What somebody proposed and nobody has decided yet. Instants are RFC 3339. */
export type OpenProposal = {
  readonly approvalId: string;
  readonly command: string;
  /** What the command would say; nothing for a reader from whom it is kept. */
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly proposer: string;
  readonly proposedAt: string;
  readonly expiresAt: string;
  /** A version was published since, on top of which this one does not stand: it can only be refused. */
  readonly isOvertaken: boolean;
};

type Said = Omit<OpenProposal, 'proposedAt' | 'isOvertaken'>;

/** Everything in a stream that waits for a decision, oldest first. */
export const openProposals = async (
  door: Pick<DoorClient, 'stream'>,
  stream: string,
): Promise<readonly OpenProposal[]> => {
  let open: OpenProposals = nothingOpen;
  for await (const event of everyEvent(door, stream)) open = openAfter(open, event);
  return [...open.values()].map(({ proposed: { data, occurredAt }, isOvertaken }) => ({
    ...(data as unknown as Said),
    proposedAt: occurredAt,
    isOvertaken,
  }));
};

/** The proposal of that id; without one, the only one. Throws a sentence that lists what is open when it is not clear. */
export const theProposal = (open: readonly OpenProposal[], id: string | undefined, about: string): OpenProposal => {
  const found = id === undefined ? open : open.filter(({ approvalId }) => approvalId === id);
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  if (open.length === 0) throw new Error(`Nothing waits for a decision about ${about}.`);
  throw new Error(
    [
      id === undefined
        ? `${open.length} proposals wait for a decision about ${about}. Say which, by --proposal:`
        : `No proposal ${id} waits for a decision about ${about}. Open ${open.length === 1 ? 'is' : 'are'}:`,
      ...open.map(proposalLine),
    ].join('\n'),
  );
};

const proposalLine = ({ approvalId, command, proposer, proposedAt, expiresAt, isOvertaken }: OpenProposal): string =>
  `  ${approvalId}  ${command}, proposed by ${proposer} on ${inBerlin(proposedAt)}, ${isOvertaken ? overtaken : `lapses ${inBerlin(expiresAt)}`}`;

/** One that its reader may see whole, and that can still be decided; or a sentence that says why it cannot. */
export const stillOpen = (proposal: OpenProposal) => {
  const { data, isOvertaken, approvalId } = proposal;
  if (!data) throw new Error('Your role may not read what is proposed, so it may not decide it either.');
  if (!isOvertaken) return { ...proposal, data };
  throw new Error(
    `The proposal ${approvalId} is ${overtaken}: it can be refused, or proposed again on top of that one.`,
  );
};
