import type { Response } from 'express';

/** The cookies of the portal: none is seen by a script, none by another site. */
export const cookieNames = {
  session: '__Host-connex-guest',
  challenge: '__Host-connex-challenge',
  language: '__Host-connex-language',
  /** What a page says once of what was just done; no address can make it say so. */
  news: '__Host-connex-news',
  /** Whoever has no session yet is still one browser: the forms before signing in are bound to this. */
  browser: '__Host-connex-browser',
} as const;
export type CookieName = keyof typeof cookieNames;

/** What a browser sent along, by our names; a cookie that is no plain text of ours is not there. */
export const cookiesIn = (header: string | undefined): Readonly<Partial<Record<CookieName, string>>> => {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  const sent = new Map(pairs.map(([name = '', ...value]) => [name, value.join('=')]));
  const known = Object.entries(cookieNames).map(([ours, name]) => [ours, sent.get(name)]);
  return Object.fromEntries(
    known.filter(([, value]) => value !== undefined && /^[\w.~=-]{1,1000}$/.test(String(value))),
  );
};

/** Leaves a cookie with the browser: for `seconds`, or until it is closed. An empty value takes it back. */
export const leaveCookie = (response: Response, name: CookieName, value: string, seconds?: number): void => {
  const age = value === '' ? '; Max-Age=0' : seconds === undefined ? '' : `; Max-Age=${seconds}`;
  response.append('Set-Cookie', `${cookieNames[name]}=${value}; Path=/; HttpOnly; Secure; SameSite=Lax${age}`);
};
