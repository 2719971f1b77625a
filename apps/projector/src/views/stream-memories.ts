import type { Recorded } from '@connex/domain';
import type { Fold } from '@connex/read-models';
import { purely } from './purely.js';
import { nothingHeard, remembered, type Memory } from './told-rows.js';

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
    remembered(
      fold,
      history.filter(({ revision }) => revision < before),
    );

  /** What is remembered of a stream up to just before a revision; nothing when that must be read. */
  const rememberedBefore = (stream: string, revision: number): Memory | undefined => {
    const memory = revision === 1 ? nothingHeard(fold) : kept.get(stream);
    return memory?.revision === revision - 1 ? memory : undefined;
  };

  return {
    /** What each stream said before the revision asked for. */
    async recall(asked: ReadonlyMap<string, number>): Promise<Map<string, Memory>> {
      const known = [...asked].map(([stream, before]) => [stream, rememberedBefore(stream, before)] as const);
      const unknown = known.filter(([, memory]) => memory === undefined).map(([stream]) => stream);
      const read = unknown.length > 0 ? await readStreams(unknown) : new Map<string, readonly Recorded[]>();
      const told = (stream: string) => purely(() => retold(read.get(stream) ?? [], asked.get(stream) ?? 1));
      return new Map(known.map(([stream, memory]) => [stream, memory ?? told(stream)]));
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
