import type { Recorded } from '@connex/domain';

/** Whom a batch of events concerns: cases that moved, and whom the house's clock concerns besides. */
export type Concerned = {
  /** Each case once, with the newest revision of it in the batch. */
  readonly cases: ReadonlyMap<string, number>;
  /** A moved clock concerns the cases that are due; one that begins to run, every open case (ruling 13). */
  readonly clock: 'moved' | 'released' | undefined;
};

const clockEvents: ReadonlyMap<string, 'moved' | 'released'> = new Map([
  ['ClockMoved', 'moved'],
  ['ClockReleased', 'released'],
]);

export const isCase = (stream: string): boolean => stream.startsWith('case-');

/** Other streams have no workflow of their own: what follows from them for a case is an event of the case. */
export const whoIsConcerned = (events: readonly Recorded[]): Concerned => {
  const cases = new Map<string, number>();
  for (const { stream, revision } of events) {
    if (isCase(stream)) cases.set(stream, Math.max(revision, cases.get(stream) ?? 0));
  }
  const moves = events.filter(({ stream }) => stream === 'house').map(({ type }) => clockEvents.get(type));
  return { cases, clock: moves.find((move) => move === 'released') ?? moves.find((move) => move === 'moved') };
};
