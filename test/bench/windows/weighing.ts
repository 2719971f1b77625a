import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

type Weight = {
  /** Bytes over the line, as they were packed. */
  readonly carried: number;
  /** Bytes of the same, packed by gzip. */
  readonly gzipped: number;
};

/** What a page's own files weigh that come before it stands; what the API answers is no part of them. */
export const weigh = (page: Page) => {
  const files: Promise<Weight>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) return;
    const weight = async () => {
      const [{ responseBodySize }, body] = await Promise.all([response.request().sizes(), response.body()]);
      return { carried: responseBodySize, gzipped: gzipSync(body).length };
    };
    files.push(weight());
  });
  return async (): Promise<Weight> => {
    const all = await Promise.all(files);
    const sum = (key: keyof Weight) => all.reduce((total, one) => total + one[key], 0);
    return { carried: sum('carried'), gzipped: sum('gzipped') };
  };
};
