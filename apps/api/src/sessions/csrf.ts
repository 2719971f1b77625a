import type { IncomingMessage } from 'node:http';
import { csrfOf, isSameText } from './session-text.js';

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * Whether a request that came with a cookie was made by our own pages: it names our origin, or the browser vouches that
 * it comes from the same one, and it brings the session's token. Reading needs none of it.
 */
export const isOurOwn = ({ method, headers }: IncomingMessage, session: string, origin: string): boolean => {
  if (reading.has(method ?? '')) return true;
  if (headers.origin !== origin && headers['sec-fetch-site'] !== 'same-origin') return false;
  const said = headers['x-connex-csrf'];
  return typeof said === 'string' && isSameText(said, csrfOf(session));
};
