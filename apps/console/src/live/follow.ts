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

export type Following = {
  /** The view was read up to this event of the log: from there on it is followed. */
  readonly begin: (position: number | undefined) => void;
  readonly stop: () => void;
};

/**
 * Follows a view until it is told to stop. It listens to the other tabs at once, and so hears what is told while the
 * page is read. A page that was read `before` lacks what they were told since: it is read again, unless this tab leads
 * and so asks for it. Stale: nothing was heard for two beats.
 */
export const followView = (view: string, before: boolean, hears: Hears): Following => {
  let place: string | undefined;
  let silence: ReturnType<typeof listenForSilence> | undefined;
  let mayLack = before;
  const heard = (message: Message) => {
    silence?.beat();
    if (mayLack) hears.anew();
    mayLack = false;
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
  const leads = (told: (message: Message) => void, signal: AbortSignal) => {
    mayLack = false;
    return keepLine({ ...line, heard: told }, signal);
  };
  const { begin, stop } = oneLine(thisBrowser, { view, heard, keepLine: leads });
  return {
    begin(position) {
      if (silence) return;
      silence = listenForSilence(anewAfterSilence(hears), staleAfter);
      place = position === undefined ? undefined : String(position);
      begin();
    },
    stop() {
      silence?.stop();
      stop();
    },
  };
};

/** A line that was silent may have slept with its machine, which has lost count of the house's time since. */
const anewAfterSilence = ({ anew, fresh }: Pick<Hears, 'anew' | 'fresh'>) => {
  let isStale = false;
  return (isFresh: boolean): void => {
    if (isFresh && isStale) anew();
    isStale = !isFresh;
    fresh(isFresh);
  };
};

const unknown = (): Promise<void> => {
  presence.lost();
  return presence.back();
};
