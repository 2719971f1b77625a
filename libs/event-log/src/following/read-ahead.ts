import type { Source } from './source.js';

type Read = Source['read'];
type Ahead = { readonly after: number; readonly limit: number; readonly batch: ReturnType<Read> };

/**
 * Reads the next batch while the last one has its effect, for as long as batches come full and more is known to be there:
 * what the log has said it never says otherwise. Asks nothing when nothing new is known of.
 */
export const readingAhead = (read: Read, hasMore: (after: number) => boolean): Read => {
  let ahead: Ahead | undefined;

  const taken = (after: number, limit: number) => {
    const known = ahead?.after === after && ahead.limit === limit ? ahead.batch : undefined;
    ahead = undefined;
    return known;
  };

  const begin = (after: number, limit: number) => {
    const batch = read(after, limit);
    // A fault is told to whoever asks for the batch; nobody asks when the follower stops before.
    batch.catch(() => undefined);
    ahead = { after, limit, batch };
  };

  return async (after, limit) => {
    if (!hasMore(after)) return [];
    const batch = await (taken(after, limit) ?? read(after, limit));
    const last = batch.at(-1)?.position ?? Infinity;
    if (batch.length === limit && hasMore(last)) begin(last, limit);
    return batch;
  };
};
