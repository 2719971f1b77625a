import type { Browser, Page } from 'playwright-core';
import { axeInBothThemes } from '../browser/axe.js';
import { acknowledgedCase, approvalIn, eligible, readyCase, says, type KnownCase } from '../browser/cases.js';
import { openChromium } from '../browser/chromium.js';
import { chooseWhoToBe, signInAs } from '../browser/sign-in.js';
import { visit } from '../browser/visit.js';
import { windowHouse, type WindowHouse } from '../browser/window-house.js';
import { signOut } from '../browser/window-sql.js';

let house: WindowHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([windowHouse(), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** Opens a proposal beside its file, and writes why. */
const opened = async (person: string, { nickname }: KnownCase, approvalId: string) => {
  const sitting = await visit(browser);
  await signInAs(house, sitting.page, person, `cases/${encodeURIComponent(nickname)}?do=decide.${approvalId}`);
  const { page } = sitting;
  await reasonOf(page).fill(`${person} has read the file, and follows what is proposed.`);
  await page.getByRole('complementary').getByRole('checkbox').first().check();
  return sitting;
};

const reasonOf = (page: Page) =>
  page
    .getByRole('complementary')
    .getByRole('textbox', { name: /reason|why/i })
    .first();
const approve = (page: Page) => page.getByRole('button', { name: 'Approve as proposed' }).click();

describe('two who decide the same thing at once', () => {
  it('the second is told who decided meanwhile, keeps what was written, and the log holds one decision', async () => {
    const known = await acknowledgedCase(house);
    const data = { command: 'DetermineEligibility', data: eligible };
    const approvalId = approvalIn(await says(house, 'intake', 'ProposeDecision', { stream: known.stream, data }));
    const [head, deputy] = [await opened('head', known, approvalId), await opened('deputy', known, approvalId)];
    await approve(head.page);
    await head.page
      .getByText(/Recorded as #/)
      .first()
      .waitFor();

    await approve(deputy.page);
    const alert = deputy.page.getByRole('alert').filter({ hasText: /head/i });
    await alert.first().waitFor();
    expect(await reasonOf(deputy.page).inputValue()).toBe('deputy has read the file, and follows what is proposed.');
    expect(await axeInBothThemes(deputy.page)).toEqual([]);

    const decided = (await house.eventsOf(known.stream)).filter(({ type }) => type === 'EligibilityDetermined');
    expect(decided.map(({ meta }) => meta.by.person)).toEqual(['head']);
    await Promise.all([head.leave(), deputy.leave()]);
  });
});

describe('a session that ends in the middle of a form', () => {
  it('leaves the page as it is, asks who is there, and says by itself what was to be said, once', async () => {
    const known = await readyCase(house);
    const { page, context, complaints, leave } = await visit(browser);
    await signInAs(house, page, 'case-manager', `cases/${encodeURIComponent(known.nickname)}?do=RequestInformation`);
    const panel = page.getByRole('complementary');
    const text = 'Please send annex C of the draft, which the letter names and does not hold.';
    await panel.getByRole('textbox').first().fill(text);
    await panel.getByRole('textbox').nth(1).fill('focal point');
    await signOut(house, 'case-manager');
    await panel.locator('button[type="submit"]').click();
    const away = page.getByRole('dialog', { name: 'Sign in again' });
    await away.waitFor();
    expect(await panel.getByRole('textbox').first().inputValue()).toBe(text);
    expect(await axeInBothThemes(page)).toEqual([]);

    const [tab] = await Promise.all([context.waitForEvent('page'), away.getByRole('link').click()]);
    await chooseWhoToBe(tab, 'case-manager');
    await away.waitFor({ state: 'hidden' });
    await page
      .getByText(/Recorded as #/)
      .first()
      .waitFor();

    const asked = (await house.eventsOf(known.stream)).filter(({ type }) => type === 'InformationRequested');
    expect(asked.map(({ data }) => data['text'])).toEqual([text]);
    expect(complaints()).toEqual([]);
    await leave();
  });
});
