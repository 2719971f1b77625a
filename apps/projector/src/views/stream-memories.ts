import type { Recorded } from '@connex/domain';
import type { Fold } from '@connex/read-models';
import { nothingHeard, tellOn, type Memory } from './told-rows.js';

/** Reads streams from their beginning: all that is in the log of each, in order. */
export type ReadStreams = (streams: readonly string[]) => Promise<ReadonlyMap<string, readonly Recorded[]>>;

/**
 * What a fold remembers of the streams that were heard lately; at most `capacity` of them, the longest unheard is
 * forgotten first. What is not remembered is read from the log and told again: so a view keeps no state but its rows,
 * and a new rule of ours never meets an old shape.
 */
export const streamMemories = (fold: Fold<unknown, unknown>, readStreams: ReadStreams, capacity = 1_000) => {
  const kept = new Map<string, Memory>();

  const retold = (history: readonly Recorded[], before: number) =>
    history
      .filter(({ revision }) => revision < before)
      .reduce((memory, event) => tellOn(fold, memory, event).memory, nothingHeard(fold));

  return {
    /** What each stream said before the revision asked for. */
    async recall(asked: ReadonlyMap<string, number>): Promise<Map<string, Memory>> {
      const known = new Map<string, Memory>();
      for (const [stream, before] of asked) {
        const memory = before === 1 ? nothingHeard(fold) : kept.get(stream);
        if (memory?.revision === before - 1) known.set(stream, memory);
      }
      const unknown = [...asked.keys()].filter((stream) => !known.has(stream));
      if (unknown.length === 0) return known;
      const histories = await readStreams(unknown);
      for (const stream of unknown) known.set(stream, retold(histories.get(stream) ?? [], asked.get(stream) ?? 1));
      return known;
    },

    keep(memories: ReadonlyMap<string, Memory>): void {
      for (const [stream, memory] of memories) {
        kept.delete(stream);
        kept.set(stream, memory);
      }
      for (const stream of kept.keys()) {
        if (kept.size <= capacity) break;
        kept.delete(stream);
      }
    },
  };
};

export type StreamMemories = ReturnType<typeof streamMemories>;
