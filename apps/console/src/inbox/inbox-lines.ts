import type { RequestInbox, SlaBoard, Task } from '@connex/read-models';
import { byDue } from '../case/ball.js';
import { lower, wordOf } from '../commands/words.js';

/** Something at the door: what it is, what it lacks, and what is done next. */
export type InboxLine = {
  readonly key: string;
  readonly row: RequestInbox;
  /** How much of what a letter should say it says; nothing for an enquiry. */
  readonly said: number | undefined;
  readonly of: number;
  readonly missing: readonly string[];
  readonly next: Task | undefined;
  /** The clock of what is next stands, and so has no date. */
  readonly isPaused: boolean;
};

const asked: Readonly<Record<string, string>> = {
  letter: 'the letter itself',
  signatory: 'a signatory who may sign',
  contract: 'the contract',
  background: 'the background',
  services: 'the services',
  timeline: 'the time in which it is needed',
  counterparties: 'the other side',
};

const completeness = ({ completeness: said }: RequestInbox) => {
  const parts = Object.entries(said ?? {});
  return {
    said: said === null ? undefined : parts.filter(([, is]) => is).length,
    of: parts.length,
    missing: parts.filter(([, is]) => !is).map(([name]) => asked[name] ?? name),
  };
};

type Row<T> = { readonly key: string; readonly row: T };

const nextOf = ({ stream }: RequestInbox, tasks: readonly Task[], clocks: readonly SlaBoard[]) => {
  const next = tasks.filter((task) => task.stream === stream && task.roles.includes('INTAKE')).toSorted(byDue)[0];
  const clock = clocks.find((one) => one.stream === stream && one.clockId === next?.clockId);
  return { next, isPaused: clock?.state === 'PAUSED' };
};

/** What lies at the door, the longest there on top, each with the act of intake that is due first. */
export const inboxLines = (
  inbox: readonly Row<RequestInbox>[],
  tasks: readonly Task[],
  clocks: readonly SlaBoard[] = [],
): readonly InboxLine[] =>
  inbox
    .map(({ key, row }) => ({ key, row, ...completeness(row), ...nextOf(row, tasks, clocks) }))
    .toSorted((one, other) => one.row.receivedAt.localeCompare(other.row.receivedAt));

const signatories: Readonly<Record<string, string>> = {
  unknown: 'Signatory not known',
  known: 'Signatory known, not verified',
  verified: 'Signatory verified',
  rejected: 'Signatory may not sign',
};

/** How sure it is that whoever signed may sign. */
export const signatoryOf = ({ signatory, signatureBasis }: RequestInbox): string => {
  if (signatory === null) return '–';
  const basis = signatureBasis === null || signatureBasis === 'UNKNOWN' ? '' : `, by ${lower(wordOf(signatureBasis))}`;
  return `${signatories[signatory] ?? signatory}${basis}`;
};
