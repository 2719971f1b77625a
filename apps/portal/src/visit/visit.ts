import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { askedFor, isLanguage, type Language } from '../words/languages.js';
import { cookiesIn, leaveCookie } from './cookies.js';
import { fitsForm, formKey } from './form-key.js';

/** One request of one browser, before anybody knows whose it is. */
export type Visit = {
  readonly path: string;
  readonly session: string | undefined;
  readonly challenge: string | undefined;
  /** The language that was chosen here, else none. */
  readonly chosen: Language | undefined;
  readonly browserLanguage: Language | undefined;
  /** What was just done in this browser; it is told once. */
  readonly news: string | undefined;
  /** Whether a cookie of ours came along; a browser that keeps none never comes past the first form. */
  readonly keepsCookies: boolean;
  key(): string;
  hasKey(key: string | undefined): boolean;
};

/** Reads what the browser brought, and leaves it a name of its own when it has none. */
export const visitOf = (request: Request, response: Response): Visit => {
  const { session, challenge, language, browser, news } = cookiesIn(request.headers.cookie);
  const secret = session ?? browser ?? newBrowser(response);
  return {
    path: request.path,
    session: session !== undefined && /^cs_[\w-]{16,200}$/.test(session) ? session : undefined,
    challenge,
    news,
    keepsCookies: session !== undefined || browser !== undefined,
    chosen: isLanguage(language) ? language : undefined,
    browserLanguage: askedFor(request.headers['accept-language']),
    key: () => formKey(secret),
    hasKey: (key) => [session, browser].some((one) => one !== undefined && fitsForm(one, key)),
  };
};

const newBrowser = (response: Response): string => {
  const name = randomBytes(18).toString('base64url');
  leaveCookie(response, 'browser', name, 90 * 86_400);
  return name;
};
