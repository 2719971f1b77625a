import type { Browser, Page } from 'playwright-core';
import { axeFindings, axeInBothThemes } from '../browser/axe.js';
import { newNickname, requestData, says, type KnownCase } from '../browser/cases.js';
import { openChromium } from '../browser/chromium.js';
import { uploaded } from '../browser/guests.js';
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

/** A country in which no other journey has a case: its calendar may change. */
const country = 'LR';
const calendar = `calendars/GOV-${country}`;

/** A question lies with the government; the answer is due by the calendar of its offices. */
const askedCase = async (): Promise<KnownCase> => {
  const nickname = newNickname();
  const letter = await uploaded(house, 'intake', `letter ${nickname}`);
  const data = { ...requestData(nickname, letter), country };
  const { stream } = await says(house, 'intake', 'RegisterRequest', { data });
  const question = { text: 'Please send annex C, which the letter names.', askedOf: 'focal point' };
  await says(house, 'intake', 'RequestInformation', { stream, data: question });
  return { stream, nickname };
};

/** Adds a day, sees what would move, and puts it before whoever decides. */
const propose = async (page: Page, { nickname }: KnownCase): Promise<void> => {
  await page.getByRole('button', { name: 'Add a day' }).click();
  await page.getByRole('spinbutton').first().click();
  await page.keyboard.type('07122026');
  await page.getByLabel('Name').fill('Day of mourning');
  await page.getByLabel('Source').fill('Government Gazette 112');
  await page.getByRole('button', { name: 'See what would move' }).click();
  await page.getByRole('complementary').getByRole('link', { name: nickname }).waitFor();
  expect(await axeInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Propose version' }).click();
  await page.getByText('A next version waits to be decided.').waitFor();
};

const decide = async (page: Page, { nickname }: KnownCase): Promise<void> => {
  await page.getByRole('button', { name: 'Look at it' }).click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('link', { name: nickname }).waitFor();
  await panel.getByRole('textbox', { name: /why/i }).first().fill('The day was decreed, and the gazette names it.');
  const decree = { name: 'decree.txt', mimeType: 'text/plain', buffer: Buffer.from('Decree 112: a day of mourning.') };
  await panel.locator('input[type="file"]').setInputFiles(decree);
  await panel.getByRole('checkbox', { name: 'decree.txt' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Approve as proposed' }).click();
  await page.getByRole('definition').filter({ hasText: '2, in force' }).waitFor();
};

/** The clock of the answer, once it was counted by the new version. */
const recounted = async ({ stream }: KnownCase): Promise<string | undefined> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const moved = (await house.eventsOf(stream)).find(({ type }) => type === 'ClockRecomputed');
    if (moved) return String(moved.data['clockId']);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return undefined;
};

describe('a holiday that is decreed while clocks run', () => {
  it('is proposed with what would move in sight, decided by the head, moves the clock, and the board says why', async () => {
    const known = await askedCase();
    const staff = await visit(browser);
    await signInAs(house, staff.page, 'case-manager', calendar);
    const head = await visit(browser);
    await signInAs(house, head.page, 'head', calendar);
    await head.page.getByRole('heading', { name: 'Liberia' }).waitFor();
    await propose(staff.page, known);
    await decide(head.page, known);
    await staff.page.getByRole('definition').filter({ hasText: '2, in force' }).waitFor();
    const clockId = await recounted(known);
    expect(clockId).toMatch(/^C20/);

    await head.page.goto(`${house.at('console')}?peek=${known.stream}.${clockId}`);
    await head.page.getByRole('complementary').getByText('because a new version of its calendar counts').waitFor();
    expect([...staff.complaints(), ...head.complaints()]).toEqual([]);
    await Promise.all([staff.leave(), head.leave()]);
  });
});
