import { presence } from '../door/house.js';
import { keepLine, staleAfter } from './line.js';
import type { Change, Message } from './messages.js';
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
  let silence: ReturnType<typeof setTimeout> | undefined;
  const beat = () => {
    hears.fresh(true);
    clearTimeout(silence);
    silence = setTimeout(() => hears.fresh(false), staleAfter);
  };
  const heard = (message: Message) => {
    beat();
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
  silence = setTimeout(() => hears.fresh(false), staleAfter);
  return () => {
    clearTimeout(silence);
    stop();
  };
};

const unknown = (): Promise<void> => {
  presence.lost();
  return presence.back();
};
