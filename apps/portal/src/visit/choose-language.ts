import type { NextFunction, Request, Response } from 'express';
import type { Typed } from '../forms/typed.js';
import { isLanguage, type Language } from '../words/languages.js';
import { leaveCookie } from './cookies.js';

const yearSeconds = 365 * 86_400;

/** The language that a form asks for instead of being sent; chosen for this browser from now on. */
export const switchedTo = (typed: Typed, response: Response): Language | undefined => {
  const language = typed['switch'];
  if (!isLanguage(language)) return undefined;
  leaveCookie(response, 'language', language, yearSeconds);
  return language;
};

/** `?lang=fr` on any page chooses the language, and is gone from the address. */
export const chooseLanguage = (request: Request, response: Response, next: NextFunction): void => {
  const { lang, ...rest } = request.query;
  if (request.method !== 'GET' || lang === undefined) return next();
  if (isLanguage(lang)) leaveCookie(response, 'language', lang, yearSeconds);
  const query = Object.entries(rest).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  const left = query.length > 0 ? `?${new URLSearchParams(query)}` : '';
  response.redirect(303, `${ownPath(request.path)}${left}`);
};

/** A browser reads a second slash, or one the wrong way round, as the name of another site: such a path is none of ours. */
const ownPath = (path: string): string => (/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path) ? path : '/');
