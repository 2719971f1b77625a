import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { freshCase, readyCase } from '../browser/cases.js';
import { openChromium } from '../browser/chromium.js';
import { signInAs } from '../browser/sign-in.js';
import { visit } from '../browser/visit.js';
import { windowHouse, type WindowHouse } from '../browser/window-house.js';

let house: WindowHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([windowHouse(), openChromium()]);
});
const folder = mkdtempSync(join(tmpdir(), 'connex-large-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser?.close();
  await house?.close();
});

const submit = (panel: Locator) => panel.locator('button[type="submit"]').click();
const wrongsIn = async (panel: Locator): Promise<string> => (await panel.locator('.wrong').allInnerTexts()).join(' | ');
const panelOf = (page: Page) => page.getByRole('complementary').first();
const box = (panel: Locator, name: RegExp) => panel.getByRole('textbox', { name }).first();

const actOf = async (person: string, nickname: string, command: string) => {
  const sitting = await visit(browser);
  await signInAs(house, sitting.page, person, `cases/${encodeURIComponent(nickname)}?do=${command}`);
  const panel = panelOf(sitting.page);
  await panel.locator('button[type="submit"]').waitFor();
  return { ...sitting, panel };
};

describe('what is typed wrongly into the console', () => {
  it('is answered beside its field and above the form, and stays: nothing, too much, spaces', async () => {
    const { nickname, stream } = await freshCase(house);
    const { panel, page, complaints, leave } = await actOf('case-manager', nickname, 'RequestInformation');
    await submit(panel);
    expect(await panel.locator('.problems a').count()).toBeGreaterThan(1);
    expect(await wrongsIn(panel)).not.toMatch(/Invalid|expected|Too small|zod/i);

    for (const typed of ['   ', 'z'.repeat(20_001)]) {
      await panel.getByRole('textbox').first().fill(typed);
      await submit(panel);
      expect(await wrongsIn(panel)).not.toBe('');
      expect(await panel.getByRole('textbox').first().inputValue()).toBe(typed);
    }
    expect((await house.eventsOf(stream)).some(({ type }) => type === 'InformationRequested')).toBe(false);
    expect(await page.locator('.problems').count()).toBe(1);
    expect(complaints()).toEqual([]);
    await leave();
  });

  it('is text, whatever it says: script, marks of direction and a pasted table come back as they were written', async () => {
    const { nickname, stream } = await freshCase(house);
    const { panel, page, complaints, leave } = await actOf('case-manager', nickname, 'RequestInformation');
    const nasty = '<img src=x onerror=alert(1)> \u202Ecba\u202C a\tb\tc =1+1';
    await panel.getByRole('textbox').first().fill(nasty);
    await panel.getByRole('textbox').nth(1).fill('<b>focal point</b>');
    await submit(panel);
    await page
      .getByText(/Recorded as #/)
      .first()
      .waitFor();
    const asked = (await house.eventsOf(stream)).find(({ type }) => type === 'InformationRequested');
    expect(asked?.data).toMatchObject({ text: nasty, askedOf: '<b>focal point</b>' });
    await page.reload();
    await page.getByText('onerror=alert(1)').first().waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints()).toEqual([]);
    await leave();
  });

  it('a file that is too large, renamed, or empty is refused in a sentence, and the other answers stay', async () => {
    const { nickname } = await readyCase(house);
    const { panel, leave } = await actOf('case-manager', nickname, 'DecideRequest');
    await box(panel, /Conditions/).fill('Only after the annexes.');
    const large = join(folder, 'large.pdf');
    writeFileSync(large, '%PDF-1.7\n');
    truncateSync(large, 60_000_000);
    const pdf = (buffer: Buffer) => ({ name: 'letter.pdf', mimeType: 'application/pdf', buffer });
    const files = [
      [large, /50 MB/],
      [pdf(Buffer.from('MZ\u0090\u0000 This program cannot be run in DOS mode.')), /PDF/],
      [pdf(Buffer.alloc(0)), /empty/i],
    ] as const;
    for (const [file, says] of files) {
      await panel.locator('input[type="file"]').first().setInputFiles(file);
      await panel.getByRole('alert').filter({ hasText: says }).waitFor();
      expect(await box(panel, /Conditions/).inputValue()).toBe('Only after the annexes.');
    }
    await leave();
  });

  it('a day to come is no day on which something happened, and a wrong number is none', async () => {
    const { nickname, stream } = await freshCase(house);
    const { panel, page, leave } = await actOf('case-manager', nickname, 'RequestInformation');
    await panel.getByRole('textbox').first().fill('Please send the annexes of the draft.');
    await panel.getByRole('textbox').nth(1).fill('focal point');
    await panel.getByRole('button', { name: /happened earlier/ }).click();
    await panel.getByRole('spinbutton').first().focus();
    for (const digits of ['31', '12', '2030', '10', '00']) await page.keyboard.type(digits, { delay: 20 });
    await submit(panel);
    await panel.locator('.notice, .problems').first().waitFor();
    expect(await panel.getByRole('textbox').first().inputValue()).toBe('Please send the annexes of the draft.');
    expect((await house.eventsOf(stream)).some(({ type }) => type === 'InformationRequested')).toBe(false);
    await leave();

    const ready = await readyCase(house);
    const decide = await actOf('case-manager', ready.nickname, 'DecideRequest');
    await box(decide.panel, /Budget/).fill('twelve');
    await submit(decide.panel);
    expect(await wrongsIn(decide.panel)).toMatch(/number|digits|figure/i);
    expect(await box(decide.panel, /Budget/).inputValue()).toBe('twelve');
    await decide.leave();
  });

  it('a form that is left is there again with what was typed, and a form sent twice is one event', async () => {
    const { nickname, stream } = await freshCase(house);
    const { panel, page, leave } = await actOf('case-manager', nickname, 'RequestInformation');
    await panel.getByRole('textbox').first().fill('Which annexes does the letter mean?');
    await panel.getByRole('textbox').nth(1).fill('focal point');
    await panel
      .getByText(/kept|saved/i)
      .first()
      .waitFor();
    await page.goto(house.at('console'));
    await page.goBack();
    await panel.getByText(/^Your draft of .* is back$/).waitFor();
    expect(await panel.getByRole('textbox').first().inputValue()).toBe('Which annexes does the letter mean?');
    await panel.locator('button[type="submit"]').dblclick();
    await page
      .getByText(/Recorded as #/)
      .first()
      .waitFor();
    const asked = (await house.eventsOf(stream)).filter(({ type }) => type === 'InformationRequested');
    expect(asked).toHaveLength(1);
    await leave();
  });
});

describe('an address that leads nowhere', () => {
  it('says what to do, and nothing of what it might have been', async () => {
    const { page, leave } = await visit(browser);
    await signInAs(house, page, 'case-manager', 'cases/Nobody');
    expect(await page.locator('main').innerText()).toMatch(/head of unit or intake/);
    await leave();
  });

  it('the same form in a person who may not use it offers no button', async () => {
    const { nickname } = await freshCase(house);
    const { page, leave } = await visit(browser);
    await signInAs(house, page, 'auditor', `cases/${encodeURIComponent(nickname)}?do=RequestInformation`);
    await page.locator('main .panel .notice').first().waitFor();
    expect(await page.locator('main button[type="submit"]').count()).toBe(0);
    await leave();
  });
});
