import { messageReader, type Message } from './messages.js';

/** The house says something every five seconds; a line that misses two beats is taken for cut. Milliseconds. */
export const heartbeat = 5_000;
export const staleAfter = 2 * heartbeat + 1_000;
const firstPause = 500;
const longestPause = 15_000;

type Line = {
  readonly view: string;
  /** Where to begin: the position of what is already known, or the last place that was told. */
  readonly place: () => string | undefined;
  readonly heard: (message: Message) => void;
  /** The house no longer knows who listens. */
  readonly unknown: () => Promise<void>;
  readonly fetch: typeof fetch;
};

const open = async ({ view, place, fetch }: Line, signal: AbortSignal) => {
  const from = place();
  const headers = { accept: 'text/event-stream', ...(from === undefined ? {} : { 'last-event-id': from }) };
  return fetch(`/api/v1/live/${view}`, { headers, signal });
};

/** Reads one line to its end. A line that falls silent is cut, so that it is opened again. */
const readLine = async (line: Line, stop: AbortSignal): Promise<void> => {
  const silence = new AbortController();
  let patience = setTimeout(() => silence.abort(), staleAfter);
  try {
    const response = await open(line, AbortSignal.any([stop, silence.signal]));
    if (response.status === 401) return await line.unknown();
    if (!response.ok || !response.body) return;
    const read = messageReader();
    const pieces = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      clearTimeout(patience);
      patience = setTimeout(() => silence.abort(), staleAfter);
      read(piece.value).forEach(line.heard);
    }
  } finally {
    clearTimeout(patience);
  }
};

/** Keeps a line open until it is told to stop; after each cut it waits a little longer before it tries again. */
export const keepLine = async (line: Line, stop: AbortSignal): Promise<void> => {
  let pause = firstPause;
  const heard = (message: Message) => {
    pause = firstPause;
    line.heard(message);
  };
  while (!stop.aborted) {
    await readLine({ ...line, heard }, stop).catch(() => undefined);
    if (stop.aborted) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(longestPause, pause * 2);
  }
};
