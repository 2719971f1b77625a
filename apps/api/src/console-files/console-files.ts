import type { NextFunction, Request, RequestHandler, Response } from 'express';
import sirv from 'sirv';

/** What a page of the console may do: everything of its own, from this address, and nothing written into the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const below = '/app/';
const aYear = 'public, max-age=31536000, immutable';

/** Names of built assets carry a hash of their content; the page itself is asked for anew each time. */
const cachingOf = (path: string): string => (path.startsWith('/assets/') ? aYear : 'no-cache');

/**
 * The built console below `/app/`: packed as it was built, and its page for every path that is no file. It is looked up
 * at each request, inside the folder and nowhere else, so that a console that is built anew meanwhile is served as it is.
 */
export const consoleFiles = (folder: string | undefined): RequestHandler => {
  if (folder === undefined) return (_, __, next) => next();
  const files = sirv(folder, {
    dev: true,
    brotli: true,
    gzip: true,
    etag: true,
    single: true,
    setHeaders: (response, path) => response.setHeader('Cache-Control', cachingOf(path)),
  });
  return (request: Request, response: Response, next: NextFunction) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || !request.originalUrl.startsWith(below)) return next();
    response.setHeader('Content-Security-Policy', policy);
    files(request, response, next);
  };
};
