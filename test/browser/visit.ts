import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export type Manner = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'locale' | 'timezoneId' | 'proxy'> & {
  /** Whether the page's own script runs; it does when nothing is said. */
  readonly script?: boolean;
};

/** Somebody at a browser of their own: nothing of another visitor's cookies is there. */
export type Visit = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained of so far: faults of script, words of the content policy, things that were not there. */
  complaints(): readonly string[];
  leave(): Promise<void>;
};

/** What the browser says of an answer that the page itself expects and shows in words. */
const expected = /the server responded with a status of (401|403|404|409|422|429)/;

/** Milliseconds that a step of a journey may take. */
const patience = 15_000;

const desk = { width: 1280, height: 800 };

export const visit = async (browser: Browser, { script = true, ...manner }: Manner = {}): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: desk,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    javaScriptEnabled: script,
    acceptDownloads: true,
    ...manner,
  });
  context.setDefaultTimeout(patience);
  const said: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) said.push(message.text());
  });
  context.on('weberror', (fault) => said.push(fault.error().message));
  const page = await context.newPage();
  return { context, page, complaints: () => said, leave: () => context.close() };
};
