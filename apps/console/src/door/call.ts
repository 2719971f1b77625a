import { noAnswer, offline, problemIn, type Answer } from './answer.js';
import type { Presence } from './presence.js';

/** How long a call may take, in milliseconds: a question, all cases told again, and fifty megabytes on a slow line. */
export const patience = { question: 15_000, replay: 35_000, upload: 300_000 } as const;

/** Who is here is what a window asks while it waits for somebody to come back: that question itself waits for nobody. */
export const whoAmI = 'session';

export type Call = <Body>(path: string, init?: RequestInit, millis?: number) => Promise<Answer<Body>>;

type World = { readonly fetch: typeof fetch; readonly presence: Presence };

/**
 * Asks the house under `/api/v1/`. Whatever it says is a value, never thrown. To a person whom the house no longer knows
 * the call waits until they have signed in again, and is then made once more: nothing that was typed is lost.
 */
export const callOf = ({ fetch, presence }: World): Call => {
  const ask = async (path: string, init: RequestInit, millis: number): Promise<Response | undefined | 'late'> => {
    const headers = { ...init.headers, ...csrfFor(init, presence) };
    try {
      return await fetch(`/api/v1/${path}`, { ...init, headers, signal: AbortSignal.timeout(millis) });
    } catch (fault) {
      return fault instanceof DOMException && fault.name === 'TimeoutError' ? 'late' : undefined;
    }
  };

  const call: Call = async (path, init = {}, millis = patience.question) => {
    const response = await ask(path, init, millis);
    if (response === undefined) return { ok: false, problem: offline };
    if (response === 'late') return { ok: false, problem: noAnswer };
    if (response.status === 401 && presence.now().session && path !== whoAmI) {
      presence.lost();
      await presence.back();
      return call(path, init, millis);
    }
    return readFrom(response);
  };
  return call;
};

const reading = new Set(['GET', 'HEAD', undefined]);

const csrfFor = ({ method }: RequestInit, presence: Presence): Record<string, string> => {
  const csrf = presence.now().session?.csrf;
  return reading.has(method) || csrf === undefined ? {} : { 'x-connex-csrf': csrf };
};

const readFrom = async <Body>(response: Response): Promise<Answer<Body>> => {
  const text = await response.text().catch(() => undefined);
  if (text === undefined) return { ok: false, problem: offline };
  const body = parsed(text);
  return response.ok ? { ok: true, body: body as Body } : { ok: false, problem: problemIn(response.status, body) };
};

const parsed = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};
