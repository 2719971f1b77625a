import { approvals, type Recorded } from '@connex/domain';

/** Whom a batch of events concerns: streams that moved and wait for time, and whom the house's clock concerns besides. */
export type Concerned = {
  /** Each once, with the newest revision of it in the batch. */
  readonly streams: ReadonlyMap<string, number>;
  /** A moved clock concerns whoever is due; one that begins to run, everybody who waits (ruling 13). */
  readonly clock: 'moved' | 'released' | undefined;
};

const clockEvents: ReadonlyMap<string, 'moved' | 'released'> = new Map([
  ['ClockMoved', 'moved'],
  ['ClockReleased', 'released'],
]);

export const isCase = (stream: string): boolean => stream.startsWith('case-');

/** Of a person or a country, time hears only what is proposed about them and decided, or lapses. */
const isForTime = ({ stream, type }: Recorded): boolean => isCase(stream) || Object.hasOwn(approvals.events, type);

/** What else follows from other streams for a case is an event of the case. */
export const whoIsConcerned = (events: readonly Recorded[]): Concerned => {
  const streams = new Map<string, number>();
  for (const { stream, revision } of events.filter(isForTime)) {
    streams.set(stream, Math.max(revision, streams.get(stream) ?? 0));
  }
  const moves = events.filter(({ stream }) => stream === 'house').map(({ type }) => clockEvents.get(type));
  return { streams, clock: moves.find((move) => move === 'released') ?? moves.find((move) => move === 'moved') };
};
