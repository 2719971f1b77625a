import type { IncomingMessage } from 'node:http';
import { cookieIn } from '../sessions/cookies.js';

/** By what a request says who speaks: a program's token, a guest's session that the portal hands on, a staff cookie. */
export type Credential = { readonly kind: 'token' | 'guest' | 'staff'; readonly text: string };

const bearer = /^Bearer (c[xs]_[A-Za-z0-9_-]{20,200})$/;

/** A header that is there is what counts, well formed or not; a cookie counts only where there is none. */
export const credentialIn = (request: Pick<IncomingMessage, 'headers'>): Credential | undefined => {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    const text = cookieIn(request, 'session');
    return text === undefined ? undefined : { kind: 'staff', text };
  }
  const text = bearer.exec(authorization)?.[1];
  return text === undefined ? undefined : { kind: text.startsWith('cs_') ? 'guest' : 'token', text };
};
