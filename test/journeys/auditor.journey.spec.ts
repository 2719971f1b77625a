import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { axeInBothThemes } from '../browser/axe.js';
import { eligibleCase, says, type KnownCase } from '../browser/cases.js';
import { openChromium } from '../browser/chromium.js';
import { signInAs } from '../browser/sign-in.js';
import { visit } from '../browser/visit.js';
import { windowHouse, type WindowHouse } from '../browser/window-house.js';

let house: WindowHouse;
let browser: Browser;
let known: KnownCase;
beforeAll(async () => {
  [house, browser] = await Promise.all([windowHouse(), openChromium()]);
  known = await eligibleCase(house);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const sortOf = (page: Page, column: string) =>
  page.locator('th', { has: page.getByRole('button', { name: column }) }).getAttribute('aria-sort');

describe('an auditor', () => {
  it('opens the register and reads a decision: who, why, on what basis, what else was possible, what it did', async () => {
    const { page, complaints, leave } = await visit(browser);
    await signInAs(house, page, 'auditor', 'decisions');
    await page.getByRole('searchbox').fill(`case:${known.nickname}`);
    await page.keyboard.press('Enter');
    const row = page.locator('tr', { hasText: known.nickname }).filter({ hasText: 'Eligibility determined' });
    await row.first().waitFor();
    await row.first().locator('td').nth(1).click();
    const panel = page.getByRole('complementary').first();
    await panel.waitFor();
    await panel.getByText('What it did').waitFor();

    const decided = (await house.eventsOf(known.stream)).find(({ type }) => type === 'EligibilityDetermined');
    const { decision } = decided?.meta as unknown as { decision: { reasonText: string; basis: string[] } };
    const words = await panel.innerText();
    expect(words).toContain(decision.reasonText);
    expect(words).toMatch(/Head decided this on .*, as proposed by Intake on/);
    for (const said of ['Why', 'Basis', 'Not chosen', 'What it did', 'Four eyes', decision.basis[0] ?? 'a basis'])
      expect(words).toContain(said);
    for (const done of ['Clock stopped', 'Due diligence started']) expect(words).toContain(done);
    expect(await axeInBothThemes(page)).toEqual([]);
    expect(complaints()).toEqual([]);
    await leave();
  });

  it('is told by a table how it is sorted, and sorts it by keyboard', async () => {
    const { page, leave } = await visit(browser);
    await signInAs(house, page, 'auditor');
    await page.locator('table.board tbody tr[data-index]').first().waitFor();
    expect(await sortOf(page, 'Working time left')).toBe('ascending');
    await page.getByRole('columnheader').getByRole('button', { name: 'Due in Berlin' }).focus();
    await page.keyboard.press('Enter');
    expect(await sortOf(page, 'Due in Berlin')).toBe('ascending');
    await page.keyboard.press('Enter');
    expect(await sortOf(page, 'Due in Berlin')).toBe('descending');
    await leave();
  });

  it('finds nothing to decide, and no act that is not theirs', async () => {
    const { page, leave } = await visit(browser);
    await signInAs(house, page, 'auditor', `cases/${encodeURIComponent(known.nickname)}`);
    await page.getByRole('heading', { name: known.nickname }).first().waitFor();
    expect(await page.getByRole('link', { name: 'My tasks' }).count()).toBe(0);
    expect(await page.locator('main .btn.main').count()).toBe(0);
    await leave();
  });
});

describe('somebody who signs out', () => {
  it('has left the provider, too: the next to sit there is asked who they are', async () => {
    const { page, complaints, leave } = await visit(browser);
    await signInAs(house, page, 'auditor');
    await page.getByRole('button', { name: /your settings$/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
    expect(complaints()).toEqual([]);
    await leave();
  });
});

describe('a table that is taken away', () => {
  it('holds no cell that a spreadsheet would run, whatever the cases are called', async () => {
    const names = ['=1+1', '@SUM(A1)', '+49 123', '-2+3', '\tx', '=HYPERLINK("x")'];
    const enquiry = { channel: 'EMAIL', country: 'ZM', contact: '=cmd', summary: '=1+1', language: 'en' };
    const taken: string[] = [];
    for (const nickname of names)
      await says(house, 'intake', 'RegisterEnquiry', { data: { ...enquiry, nickname } }).then(
        () => taken.push(nickname),
        () => undefined,
      );
    const { page, leave } = await visit(browser);
    await signInAs(house, page, 'case-manager');
    await page.locator('table.board tbody tr[data-index]').first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^sla-board-\d{4}-\d\d-\d\d\.csv$/);
    const text = readFileSync(await file.path(), 'utf8').replace(/^\uFEFF/, '');
    const cells = text.split(/\r?\n/).flatMap((row) => row.match(/"(?:[^"]|"")*"|[^,;]+/g) ?? []);
    const bare = cells.map((cell) => cell.replace(/^"|"$/g, ''));
    expect(bare.length).toBeGreaterThan(10);
    expect(bare.filter((cell) => /^[=@\t\r]|^[+-](?!\d+([.,:]\d+)*$)/.test(cell))).toEqual([]);
    for (const nickname of taken) expect(text).toContain(nickname.trim().replaceAll('"', '""'));
    await leave();
  });
});
