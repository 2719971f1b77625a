import type { Browser } from 'playwright-core';
import { openChromium } from '../browser/chromium.js';
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

describe('the page that describes the API', () => {
  it('lets whoever writes a program read every command, and try a view with their own token', async () => {
    const { page, complaints, leave } = await visit(browser);
    await page.goto(`${house.at('api')}/docs`);
    await page.locator('#operations-tag-enquiry').click();
    await page.getByText('/api/v1/commands/RegisterEnquiry').waitFor();

    await page.getByRole('button', { name: 'Authorize' }).first().click();
    await page
      .locator('.auth-container input')
      .first()
      .fill(house.tokens['auditor'] ?? '');
    await page.locator('.auth-btn-wrapper .authorize').first().click();
    await page.locator('.auth-container').getByRole('button', { name: 'Close' }).first().click();

    await page.locator('.opblock-tag', { hasText: /view/i }).first().click();
    const operation = page.locator('.opblock', { hasText: 'decision-register' }).first();
    await operation.locator('.opblock-summary-control').click();
    await operation.getByRole('button', { name: 'Execute' }).click();
    const status = operation.locator('.live-responses-table .response-col_status').last();
    expect(await status.innerText()).toContain('200');
    expect(complaints()).toEqual([]);
    await leave();
  });
});
