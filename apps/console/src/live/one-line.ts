import type { Message } from './messages.js';

/** What the tabs of one browser have to agree by. A browser brings its own; a spec hands in twins. */
export type Browser = {
  /** Runs `lead` once nobody else in this browser leads under this name, and for as long as it lasts. */
  readonly lead: (name: string, stop: AbortSignal, lead: () => Promise<void>) => Promise<void>;
  readonly channel: (name: string, heard: (message: Message) => void) => Channel;
};
export type Channel = { readonly tell: (message: Message) => void; readonly close: () => void };

type Follows = {
  readonly view: string;
  readonly heard: (message: Message) => void;
  readonly keepLine: (heard: (message: Message) => void, stop: AbortSignal) => Promise<void>;
};

export type OneLine = { readonly begin: () => void; readonly stop: () => void };

/**
 * One line per browser and view: the tab that leads holds it and tells the others what it hears; when that tab closes,
 * another takes over. It listens at once; `begin` says that it is ready to lead.
 */
export const oneLine = (browser: Browser, { view, heard, keepLine }: Follows): OneLine => {
  const name = `connex-live-${view}`;
  const stop = new AbortController();
  const channel = browser.channel(name, heard);
  const leads = () =>
    keepLine((message) => {
      heard(message);
      channel.tell(message);
    }, stop.signal);
  return {
    begin: () => void browser.lead(name, stop.signal, leads).catch(() => undefined),
    stop: () => {
      stop.abort();
      channel.close();
    },
  };
};

/** This browser. One that cannot agree between its tabs lets each of them hold a line. */
export const thisBrowser: Browser = {
  lead: (name, signal, lead) => ('locks' in navigator ? navigator.locks.request(name, { signal }, lead) : lead()),
  channel: (name, heard) => {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<Message>) => heard(data);
    return { tell: (message) => channel.postMessage(message), close: () => channel.close() };
  },
};
