import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { axeInBothThemes } from '../browser/axe.js';
import { openChromium } from '../browser/chromium.js';
import { newGuest } from '../browser/guests.js';
import { mailsTo } from '../browser/mailbox.js';
import { portalTour } from '../browser/portal-tour.js';
import { focusFaults, namelessControls, sidewaysBy } from '../browser/sight.js';
import { visit } from '../browser/visit.js';
import { windowHouse, type WindowHouse } from '../browser/window-house.js';

let house: WindowHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([windowHouse(), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** Words that no government reads: ours for lateness and work, and those of the catalogue of domain 7.4. */
const forbidden = /\b(breach\w*|SLA|ticket\w*|overdue|overrun|escalat\w*|case type|stakeholder)\b/i;
const inFrench = /\b(dépassement|violation|ticket|SLA|escalade)\b/i;

const most = 14_000;
const mostStyle = 6_000;

const readable = (page: Page) => page.evaluate<string>('document.documentElement.innerText + " " + document.title');

/** What is wrong with one page as it stands. */
const wrongWith = async (page: Page): Promise<readonly string[]> => {
  await page.setViewportSize({ width: 320, height: 640 });
  const sideways = await sidewaysBy(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const words = await readable(page);
  const html = await page.content();
  return [
    ...(await axeInBothThemes(page)),
    ...(await namelessControls(page)).map((line) => `has no name: ${line}`),
    ...(sideways > 0 ? [`${sideways} px wider than a window of 320`] : []),
    ...[forbidden, inFrench]
      .flatMap((words_) => words_.exec(words)?.[0] ?? [])
      .map((word) => `a government reads "${word}"`),
    ...(/<script/i.test(html) ? ['there is script on the page'] : []),
    ...(gzipSync(html).length > most ? [`the page weighs ${gzipSync(html).length} bytes`] : []),
  ];
};

describe.each(['en', 'fr', 'ar'])('every page of the portal, in %s', (language) => {
  it('is sound: axe in both themes, names, width, weight, words', async () => {
    const guest = await newGuest(house, 'Zawadi', { language });
    const { page, complaints, leave } = await visit(browser);
    const faults: string[] = [];
    await portalTour({
      house,
      page,
      guest,
      look: async (name) => void faults.push(...(await wrongWith(page)).map((fault) => `${name}: ${fault}`)),
    });
    expect(faults).toEqual([]);
    expect(complaints()).toEqual([]);
    for (const { subject, text } of await mailsTo(house, guest.address))
      expect(`${subject} ${text}`).not.toMatch(forbidden);
    await leave();
  });
});

describe('the portal', () => {
  it('says which language it speaks and which way it is written', async () => {
    const { page, leave } = await visit(browser, { locale: 'ar' });
    await page.goto(house.at('portal'));
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.goto(`${house.at('portal')}/?lang=fr`);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await leave();
  });

  it('shows the focus at each stop of the Tab key, below nothing and in the order of the page', async () => {
    const { page, leave } = await visit(browser);
    await page.goto(house.at('portal'));
    expect(await focusFaults(page)).toEqual([]);
    await leave();
  });

  it('takes the Enter key of a form, the "Go" of a phone, for its own button and not for another language', async () => {
    const { page, leave } = await visit(browser, { locale: 'en' });
    await page.goto(`${house.at('portal')}/sign-in`);
    await page.locator('#address').fill('somebody@ministry.example');
    await page.locator('#address').press('Enter');
    await page.locator('#code').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await leave();
  });

  it('has a style sheet of six kilobytes at most', async () => {
    const page = await (await fetch(`${house.at('portal')}/sign-in`)).text();
    const [, href = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
    const style = await (await fetch(new URL(href, house.at('portal')))).text();
    expect(Math.min(gzipSync(style).length, brotliCompressSync(style).length)).toBeLessThan(mostStyle);
  });
});
