import { once } from 'node:events';
import { maskFor } from '@connex/domain';
import type { Projector } from '@connex/read-models';
import type { Response } from 'express';
import { asShownTo, isShownTo } from '../../access/guest-window.js';
import { sightIn } from '../../access/sight.js';
import { seesPositions, type Speaker } from '../../access/speaker.js';
import type { Change } from '../views/view-store.js';
import type { LiveFeed } from './live-feed.js';

export type Line = {
  readonly view: Projector;
  readonly speaker: Speaker;
  readonly from: number;
  readonly response: Response;
  markOf(position: number): string;
};

type Patience = { readonly heartbeatMillis: number; readonly liveDrainMillis: number };

/**
 * Tells one client what changes in a view, until the line is closed: first what changed since its place, then each
 * change as it happens. Every row is masked for the client, and checked against who may see it at that moment; a row
 * that is gone comes as `row: null`. Messages carry the place mark once all rows of a position have been sent; whoever may
 * not know how much happens in the house gets one after rows of their own alone (ruling 33).
 */
export const tellLive = async (feed: LiveFeed, line: Line, patience: Patience): Promise<void> => {
  const { view, response } = line;
  let place = line.from;
  let version: number | undefined;

  while (isOpen(response)) {
    const { changes, to, ...built } = await feed.changesAfter(view.view, place);
    version ??= built.version;
    // The view was rebuilt in another shape: an empty id makes the client begin anew.
    if (version !== built.version) return void response.write('id:\n\n');

    const isTold = await tell(line, changes);
    if (to > place && isMarked(line, place, isTold)) await say(response, `id: ${line.markOf(to)}\n\n`, patience);
    const isBehind = changes.length > 0 && to > place;
    place = to;
    if (!isBehind) await feed.grown(view.view, patience.heartbeatMillis);
  }

  async function tell({ view, speaker, from }: Line, changes: readonly Change[]): Promise<boolean> {
    const sight = sightIn(view, speaker);
    let isTold = false;
    for (const change of changes) {
      if (!isOpen(response)) return isTold;
      const isTheirs = isShownTo(speaker.role, view.view, change.row);
      const isNews = isTheirs && (change.row !== null || from > 0 || place > from);
      if (!isNews || !(await change.isSeenBy(sight))) continue;
      await say(response, messageOf(line, change), patience);
      isTold = true;
    }
    return isTold;
  }
};

/** Whoever listens gets a first mark; after that, only those who may know positions hear that something happened. */
const isMarked = ({ speaker, from }: Line, place: number, isTold: boolean): boolean =>
  isTold || place === from || seesPositions(speaker);

const isOpen = (response: Response): boolean => !response.destroyed && !response.writableEnded;

const messageOf = ({ view, speaker }: Line, { key, stream, revision, row }: Change): string => {
  const { role } = speaker;
  const seen = row === null ? null : maskFor(role, view.row, asShownTo(role, view.view, row));
  return `data: ${JSON.stringify({ key, stream, revision, row: seen })}\n\n`;
};

/** Waits for a client that is slower than the house, but not for ever. */
const say = async (response: Response, text: string, { liveDrainMillis }: Patience): Promise<void> => {
  if (!isOpen(response) || response.write(text)) return;
  const signal = AbortSignal.timeout(liveDrainMillis);
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]).catch(() =>
    response.destroy(),
  );
};
