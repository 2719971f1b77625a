import { presence } from '../door/house.js';
import { keepLine, staleAfter } from './line.js';
import type { Change, Message } from './messages.js';
import { listenForSilence } from './silence.js';
import { oneLine, thisBrowser } from './one-line.js';

export type Hears = {
  readonly changed: (change: Change) => void;
  /** The view was rebuilt: what is known of it is read again. */
  readonly anew: () => void;
  readonly fresh: (isFresh: boolean) => void;
  /** Everything up to this event of the log has been told. */
  readonly placed?: (place: string) => void;
};

/** Follows a view from a position on, until it is told to stop. Stale: nothing was heard for two beats. */
export const followView = (view: string, position: number | undefined, hears: Hears): (() => void) => {
  let place = position === undefined ? undefined : String(position);
  const silence = listenForSilence(hears.fresh, staleAfter);
  const heard = (message: Message) => {
    silence.beat();
    if (message.kind === 'change') hears.changed(message.change);
    if (message.kind === 'place') {
      place = message.place;
      hears.placed?.(place);
    }
    if (message.kind === 'anew') {
      place = undefined;
      hears.anew();
    }
  };
  const line = { view, place: () => place, unknown, fetch: globalThis.fetch.bind(globalThis) };
  const stop = oneLine(thisBrowser, {
    view,
    heard,
    keepLine: (told, signal) => keepLine({ ...line, heard: told }, signal),
  });
  return () => {
    silence.stop();
    stop();
  };
};

const unknown = (): Promise<void> => {
  presence.lost();
  return presence.back();
};
