import { minds, type Mind, type Recorded } from '@connex/domain';
import type { ClockReading, EventLog } from '../event-log.js';

export type Remembered = { readonly revision: number; readonly state: unknown };

/** What some streams say at one glance of the clock. */
export type Recollection = {
  readonly reading: ClockReading;
  of(stream: string): Remembered;
};

const kindOf = (stream: string) => stream.split('-', 1)[0] ?? stream;

/** The mind of a stream, by its kind; nothing for a stream that is none of ours. */
export const mindOf = (stream: string): Mind | undefined => minds.find(({ kind }) => kind === kindOf(stream));

const unread = (stream: string): Remembered => ({ revision: 0, state: mindOf(stream)?.initial });

const fold = (stream: string, { revision, state }: Remembered, events: readonly Recorded[]): Remembered => {
  const mind = mindOf(stream);
  if (!mind || events.length === 0) return { revision, state };
  return events.reduce((past, event) => ({ revision: event.revision, state: mind.evolve(past.state, event) }), {
    revision,
    state,
  });
};

/**
 * Remembers what streams said, so that a glance at the log brings only what is new. Holds at most `capacity` streams
 * and forgets the longest unused first. What it says is never older than the glance that asked.
 */
export const streamMemory = (log: Pick<EventLog, 'look'>, capacity = 2_000) => {
  const memory = new Map<string, Remembered>();

  const keep = (stream: string, remembered: Remembered) => {
    memory.delete(stream);
    if (remembered.revision > 0) memory.set(stream, remembered);
    const oldest = memory.size > capacity ? memory.keys().next().value : undefined;
    if (oldest !== undefined) memory.delete(oldest);
  };

  return {
    /** What is remembered of a stream, perhaps stale: good enough to guess what to read next. */
    guess: (stream: string): Remembered => memory.get(stream) ?? unread(stream),

    async recall(streams: readonly string[]): Promise<Recollection> {
      const known = new Map(streams.map((stream) => [stream, memory.get(stream) ?? unread(stream)]));
      const glimpse = await log.look([...known].map(([stream, { revision }]) => ({ stream, after: revision })));

      const told = new Map(known);
      for (const { stream, events } of glimpse.streams) {
        const now = fold(stream, known.get(stream) ?? unread(stream), events);
        told.set(stream, now);
        if (now.revision >= (memory.get(stream)?.revision ?? 0)) keep(stream, now);
      }
      return { reading: glimpse.reading, of: (stream) => told.get(stream) ?? unread(stream) };
    },
  };
};

export type StreamMemory = ReturnType<typeof streamMemory>;
