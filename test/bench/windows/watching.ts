import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const patience = 60_000;

/** A figure that the page notes sooner or later: asked for from outside, since the page itself lets nothing be evaluated. */
const noted = async (page: Page, expression: string): Promise<number> => {
  for (const since = performance.now(); performance.now() - since < patience; await sleep(50)) {
    const value = await page.evaluate<number | null>(`${expression} ?? null`);
    if (value !== null) return value;
  }
  throw new Error(`The page never noted ${expression}.`);
};

/** Notes in the page when its first paint was, and when the first row of the board stood. Milliseconds since the navigation. */
export const watchArrival = (page: Page): Promise<unknown> =>
  page.addInitScript(`new MutationObserver((_, watch) => {
    if (!document.querySelector('table.board tbody tr[data-index]')) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.usableAt = performance.now())));
  }).observe(document, { childList: true, subtree: true })`);

export const firstPaintOf = (page: Page): Promise<number> =>
  noted(page, `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`);

export const usableAt = (page: Page): Promise<number> => noted(page, 'window.usableAt');

/** Scrolls through the board for some seconds and answers the longest time between two frames, milliseconds. */
export const longestFrame = (page: Page, seconds: number): Promise<number> =>
  page.evaluate<number>(`new Promise((done) => {
    let last = 0, longest = 0;
    const began = performance.now();
    const step = (now) => {
      if (last) longest = Math.max(longest, now - last);
      last = now;
      if (now - began > ${seconds * 1_000}) return done(longest);
      scrollBy(0, scrollY + innerHeight >= document.documentElement.scrollHeight - 1 ? -1e6 : 120);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  })`);

/** From the first bytes of a change on the live line until the page has drawn it, for each change; milliseconds. */
export const watchChanges = (page: Page): Promise<unknown> =>
  page.addInitScript(`{
    const plain = window.fetch;
    window.tookChanges = [];
    let heard;
    window.fetch = async (...asked) => {
      const answer = await plain(...asked);
      if (!String(asked[0]).includes('/api/v1/live/') || !answer.body) return answer;
      const told = new TransformStream({
        transform(bytes, line) {
          if (heard === undefined && new TextDecoder().decode(bytes).includes('data:')) heard = performance.now();
          line.enqueue(bytes);
        },
      });
      return new Response(answer.body.pipeThrough(told), { status: answer.status, headers: answer.headers });
    };
    new MutationObserver((changes) => {
      if (heard === undefined || !changes.some(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest('.tiles, table.board'))) return;
      const from = heard;
      heard = undefined;
      requestAnimationFrame(() => window.tookChanges.push(performance.now() - from));
    }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  }`);

export const tookChanges = (page: Page): Promise<readonly number[]> =>
  page.evaluate<readonly number[]>('window.tookChanges');
