import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The one style sheet, under a name that changes with it, so that a browser may keep it for ever. */
export type Style = { readonly href: string; readonly css: Buffer; readonly br: Buffer; readonly gzip: Buffer };

/** Comments and spaces of the source help its readers, not those on a slow line. */
const tight = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();

export const readStyle = (): Style => {
  const path = createRequire(import.meta.url).resolve('@connex/ui/styles/portal.css');
  const css = Buffer.from(tight(readFileSync(path, 'utf8')));
  const print = createHash('sha256').update(css).digest('hex').slice(0, 12);
  return { href: `/style/portal.${print}.css`, css, br: brotliCompressSync(css), gzip: gzipSync(css, { level: 9 }) };
};
