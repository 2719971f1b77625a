import type { EventLog } from '@connex/event-log';
import type { ViewStore } from './view-store.js';

type Write = { readonly view: string; readonly stream: string; readonly revision: number };

/**
 * Waits until a view holds what was written at a revision of a stream, so that people read their own writes. False when
 * it did not come in time, or when the stream never had that revision: whoever asks is answered all the same.
 */
export const waitForOwnWrite = async (
  log: Pick<EventLog, 'look'>,
  views: Pick<ViewStore, 'position' | 'grown'>,
  { view, stream, revision }: Write,
  millis: number,
): Promise<boolean> => {
  const glimpse = await log.look([{ stream, after: Math.max(0, revision - 1) }]);
  const written = revision === 0 ? 0 : glimpse.streams[0]?.events[0]?.position;
  if (written === undefined) return false;

  const until = performance.now() + millis;
  while ((await views.position(view)) < written) {
    const left = until - performance.now();
    if (left <= 0) return false;
    await views.grown(view, Math.min(left, longestNap));
  }
  return true;
};

/** A wake-up may be lost with its connection; then the view is looked at anyway. */
const longestNap = 500;
