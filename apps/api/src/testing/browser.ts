import type { Session } from '../sessions/sessions.js';

type Asked = { readonly method?: string; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

const bodyOf = (body: unknown) =>
  body === undefined ? null : body instanceof URLSearchParams ? body : JSON.stringify(body);
const typeOf = (body: unknown): Readonly<Record<string, string>> =>
  body === undefined || body instanceof URLSearchParams ? {} : { 'content-type': 'application/json' };

/** As much of a browser as signing in needs: it keeps cookies for each host, and follows what it is told. */
export const browser = () => {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string) => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };

  const keep = (url: string, response: Response): void => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jarOf(url).delete(pair.slice(0, at));
      else jarOf(url).set(pair.slice(0, at), pair.slice(at + 1));
    }
  };

  const ask = async (url: string, { method = 'GET', body, headers = {} }: Asked = {}): Promise<Response> => {
    const cookie = [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { ...(cookie ? { cookie } : {}), ...typeOf(body), ...headers },
      body: bodyOf(body),
      signal: AbortSignal.timeout(20_000),
    });
    keep(url, response);
    return response;
  };

  /** Goes where it is sent, until it is sent nowhere. */
  const follow = async (url: string, asked?: Asked): Promise<{ readonly url: string; readonly response: Response }> => {
    const response = await ask(url, asked);
    const location = response.headers.get('location');
    if (location === null) return { url, response };
    await response.body?.cancel();
    return follow(new URL(location, url).href);
  };

  return {
    ask,
    follow,
    cookie: (url: string, name: string) => jarOf(url).get(name),
    setCookie: (url: string, name: string, value: string) => void jarOf(url).set(name, value),
    forget: (url: string) => jarOf(url).clear(),
  };
};

export type Browser = ReturnType<typeof browser>;
export type Seen = Pick<Session, 'person' | 'role' | 'kind'> & { readonly csrf: string };
