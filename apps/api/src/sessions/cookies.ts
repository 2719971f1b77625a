import type { IncomingMessage, ServerResponse } from 'node:http';

/** The cookies of the house. `__Host-` binds them to this host, this path and a secure line: no neighbour sets them. */
const cookies = {
  session: { name: '__Host-connex', text: /^ss_[A-Za-z0-9_-]{43}$/ },
  signIn: { name: '__Host-connex-sign-in', text: /^[A-Za-z0-9_-]{43}$/ },
} as const;
type CookieName = keyof typeof cookies;

const bounds = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** What a request brings under a cookie's name, when it looks as we make them; of two, the first. */
export const cookieIn = ({ headers }: Pick<IncomingMessage, 'headers'>, cookie: CookieName): string | undefined => {
  const { name, text } = cookies[cookie];
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([key]) => key === name)?.[1];
  return value !== undefined && text.test(value) ? value : undefined;
};

export const setCookie = (response: ServerResponse, cookie: CookieName, text: string, seconds: number): void =>
  void response.appendHeader('Set-Cookie', `${cookies[cookie].name}=${text}; ${bounds}; Max-Age=${seconds}`);

export const clearCookie = (response: ServerResponse, cookie: CookieName): void => setCookie(response, cookie, '', 0);
