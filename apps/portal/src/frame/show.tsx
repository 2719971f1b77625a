import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Response } from 'express';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A page as it travels: HTML, never kept by anybody, packed as the browser can unpack it. */
export const show = (response: Response, page: ReactElement, status = 200): void => {
  const html = Buffer.from(`<!doctype html>${renderToStaticMarkup(page)}`);
  const [encoding, body] = packed(html, String(response.req.headers['accept-encoding'] ?? ''));
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Vary', 'Accept-Encoding, Accept-Language, Cookie');
  response.status(status).type('text/html; charset=utf-8').send(body);
};

const packed = (html: Buffer, accepted: string): readonly [string | undefined, Buffer] => {
  if (/\bbr\b/.test(accepted))
    return ['br', brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })];
  return /\bgzip\b/.test(accepted) ? ['gzip', gzipSync(html)] : [undefined, html];
};

/** To another page by GET, so that going back or loading again sends nothing twice. */
export const goTo = (response: Response, path: string): void => response.redirect(303, path);
