import type { Recorded } from '@connex/domain';

/** A proposal that nobody has decided yet, by the fact that made it. */
export type Open = {
  readonly proposed: Recorded;
  /** A version was published since, on top of which this one does not stand: it can only be refused. */
  readonly isOvertaken: boolean;
};

/** What lies open in a stream outside of cases, by its approval, oldest first. */
export type OpenProposals = ReadonlyMap<unknown, Open>;

export const nothingOpen: OpenProposals = new Map();

/** What is said of one that is overtaken, on a screen and at a terminal. */
export const overtaken = 'overtaken by a version that was published since';

const settle: ReadonlySet<string> = new Set(['ApprovalGranted', 'ApprovalRefused', 'ApprovalExpired']);

/** What lies open after one more event of the stream. */
export const openAfter = (open: OpenProposals, event: Recorded): OpenProposals => {
  const { type, data } = event;
  const { approvalId } = data;
  if (type === 'ApprovalProposed') return new Map([...open, [approvalId, { proposed: event, isOvertaken: false }]]);
  if (settle.has(type)) return new Map([...open].filter(([id]) => id !== approvalId));
  if (type !== 'CalendarVersionPublished') return open;
  return new Map([...open].map(([id, one]) => [id, { ...one, isOvertaken: true }]));
};
