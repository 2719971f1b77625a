import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { axeInBothThemes } from '../browser/axe.js';
import { freshCase, says } from '../browser/cases.js';
import { openChromium } from '../browser/chromium.js';
import { openLine, type Line } from '../browser/line.js';
import { signInAs } from '../browser/sign-in.js';
import { visit, type Visit } from '../browser/visit.js';
import { windowHouse, type WindowHouse } from '../browser/window-house.js';

let house: WindowHouse;
let browser: Browser;
let line: Line;
let sitting: Visit;
beforeAll(async () => {
  [house, browser, line] = await Promise.all([windowHouse(), openChromium(), openLine()]);
  await freshCase(house);
  sitting = await visit(browser, { proxy: line.proxy });
  await signInAs(house, sitting.page, 'case-manager');
});
afterAll(async () => {
  await browser?.close();
  await line?.close();
  await house?.close();
});

const clocksOn = async (page: Page): Promise<number> =>
  Number.parseInt((await page.locator('table.board caption').textContent()) ?? '', 10);

/** Enquiries, each with one clock. */
const enquiries = async (count: number): Promise<void> => {
  const data = { channel: 'EMAIL', country: 'ZM', contact: 'desk', summary: 'A call.', language: 'en' };
  for (let done = 0; done < count; done++) await says(house, 'intake', 'RegisterEnquiry', { data });
};

const until = async (what: string, holds: () => Promise<boolean>, seconds = 20): Promise<void> => {
  for (const since = performance.now(); performance.now() - since < seconds * 1_000; await sleep(100))
    if (await holds()) return;
  throw new Error(`${what}: not within ${seconds} s`);
};

describe('the live line of a board', () => {
  it('brings what changed by itself, and says politely that something waits while a reader is among the rows', async () => {
    const { page } = sitting;
    await page.locator('table.board tbody tr[data-index]').first().waitFor();
    const before = await clocksOn(page);
    await enquiries(1);
    await until('the new clock', async () => (await clocksOn(page)) === before + 1);

    await page.locator('table.board tbody tr[data-index]').first().hover();
    await enquiries(2);
    await page.getByRole('button', { name: /2 changes: apply/ }).waitFor();
    expect(await page.locator('[aria-live="polite"], [role="status"]').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/2 changes wait/)]),
    );
    expect(await clocksOn(page)).toBe(before + 1);
    await page.keyboard.press('r');
    expect(await clocksOn(page)).toBe(before + 3);
    await page.mouse.move(2, 2);
  });

  it('is cut, says so, and comes back: twenty changes are there, each once', async () => {
    const { page } = sitting;
    const before = await clocksOn(page);
    line.cut();
    await enquiries(20);
    const stale = page.locator('main .notice').filter({ hasText: /Reconnecting/ });
    await stale.waitFor({ timeout: 20_000 });
    expect(await axeInBothThemes(page)).toEqual([]);
    expect(await clocksOn(page)).toBe(before);

    line.mend();
    await stale.waitFor({ state: 'hidden', timeout: 20_000 });
    await until('the twenty', async () => (await clocksOn(page)) === before + 20);
    const board = await house.as('case-manager').view('sla-board', { limit: '1' });
    expect(board.ok).toBe(true);
    await page.reload();
    await page.locator('table.board tbody tr[data-index]').first().waitFor();
    expect(await clocksOn(page)).toBe(before + 20);
  });

  it('is one for six tabs of a browser, and another tab takes it over when the one that holds it is closed', async () => {
    const { context, page } = sitting;
    const tabs = [page];
    for (let count = 1; count < 6; count++) {
      const tab = await context.newPage();
      await tab.goto(house.at('console'));
      await tab.locator('table.board tbody tr[data-index]').first().waitFor();
      tabs.push(tab);
    }
    expect(line.open('/api/v1/live/sla-board')).toBe(1);
    const before = await clocksOn(page);
    await page.close();
    await until('another line', () => Promise.resolve(line.open('/api/v1/live/sla-board') === 1));
    await enquiries(1);
    for (const tab of tabs.slice(1))
      await until('the change in each tab', async () => (await clocksOn(tab)) === before + 1);
    expect(line.open('/api/v1/live/sla-board')).toBe(1);
  });
});
