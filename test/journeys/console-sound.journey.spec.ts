import type { Browser, Page } from 'playwright-core';
import { axeInBothThemes } from '../browser/axe.js';
import { says } from '../browser/cases.js';
import { openChromium } from '../browser/chromium.js';
import { consoleTour } from '../browser/console-tour.js';
import { focusFaults, namelessControls, sidewaysBy } from '../browser/sight.js';
import { signInAs } from '../browser/sign-in.js';
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

const desk = { width: 1280, height: 800 };

const wrongWith = async (page: Page): Promise<readonly string[]> => {
  const [axe, nameless] = [await axeInBothThemes(page), await namelessControls(page)];
  await page.setViewportSize({ width: 320, height: 640 });
  const sideways = await sidewaysBy(page);
  await page.setViewportSize(desk);
  return [
    ...axe,
    ...nameless.map((line) => `has no name: ${line}`),
    ...(sideways > 0 ? [`${sideways} px wider than a window of 320`] : []),
  ];
};

describe('every page of the console', () => {
  it('is sound, in each of its states: axe in both themes, names, width, nothing to complain of', async () => {
    const faults: string[] = [];
    await consoleTour({
      house,
      browser,
      look: async (name, page) => void faults.push(...(await wrongWith(page)).map((fault) => `${name}: ${fault}`)),
      left: (complaints) => faults.push(...complaints),
    });
    expect(faults).toEqual([]);
  });

  it.each(['', 'tasks', 'decisions'])(
    '/app/%s shows the focus at each stop of the Tab key, below nothing',
    async (path) => {
      const { page, leave } = await visit(browser);
      await signInAs(house, page, 'case-manager', path);
      await page.locator('tbody tr').first().waitFor();
      expect(await focusFaults(page, 30)).toEqual([]);
      await leave();
    },
  );

  it('of more than a hundred clocks stands when it is narrowed with an explanation open', async () => {
    const data = { channel: 'EMAIL', country: 'ZM', contact: 'desk', summary: 'A call.', language: 'en' };
    for (let round = 0; round < 11; round++)
      await Promise.all(Array.from({ length: 10 }, () => says(house, 'intake', 'RegisterEnquiry', { data })));
    const { page, complaints, leave } = await visit(browser);
    await signInAs(house, page, 'case-manager');
    await page.locator('table.board tbody tr[data-index] td').nth(2).click();
    await page.getByRole('complementary').waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.locator('table.board tbody tr[data-index]').nth(5).waitFor({ state: 'attached' });
    expect(await sidewaysBy(page)).toBe(0);
    expect(complaints()).toEqual([]);
    await leave();
  });
});
