import type { Clock } from '@connex/domain';
import { earlier } from '../story/instants.js';

/** What became of a clock, or how it stands by now. */
export type Outcome = Pick<Clock, 'clockId' | 'clock' | 'title' | 'owner' | 'status' | 'dueAt' | 'met'> & {
  /** Until when it has counted; nothing while it counts. */
  readonly until?: string;
};

export const outcomeOf = (clock: Clock): Outcome => {
  const { clockId, clock: code, title, owner, status, dueAt, met } = clock;
  const until = clock.runs.at(-1)?.to;
  const ended = met === undefined ? {} : { met };
  return { clockId, clock: code, title, owner, status, dueAt, ...ended, ...(until !== undefined && { until }) };
};

export const isOpen = ({ status }: Outcome): boolean => status === 'running' || status === 'paused';

/** Late by now: it counted beyond its due instant. */
export const isLate = (outcome: Outcome | undefined, now: string): boolean =>
  outcome !== undefined && outcome.dueAt !== null && earlier(outcome.until ?? now, now) > outcome.dueAt;

/** Whether a due instant is owed at all, or was: not by a clock without one, nor by one that was cancelled. */
const isOwed = (outcome: Outcome | undefined): outcome is Outcome & { readonly dueAt: string } =>
  outcome !== undefined && outcome.dueAt !== null && outcome.status !== 'cancelled';

export type Owed = { readonly outcome: Outcome; readonly due: number; readonly counted: number };

/** What is owed by now, in milliseconds, read once for all that count it; nothing where nothing is. */
export const owedBy = (outcome: Outcome | undefined, now: number): Owed | undefined => {
  if (!isOwed(outcome)) return undefined;
  const { dueAt, until } = outcome;
  return { outcome, due: Date.parse(dueAt), counted: until === undefined ? now : Math.min(Date.parse(until), now) };
};
