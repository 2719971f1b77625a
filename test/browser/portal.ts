import type { Page } from 'playwright-core';
import type { Guest } from './guests.js';
import { codeIn, mailsTo, nextMail } from './mailbox.js';
import type { WindowHouse } from './window-house.js';

/** Asks for a code, as a guest does who stands before the portal's door. Answers the code that was mailed. */
export const askForCode = async (house: WindowHouse, page: Page, { address }: Guest): Promise<string> => {
  const before = (await mailsTo(house, address)).length;
  await page.locator('#address').fill(address);
  await page.locator('main form button').first().click();
  await page.locator('#code').waitFor();
  return codeIn(await nextMail(house, address, before));
};

export const enterCode = async (page: Page, code: string): Promise<void> => {
  await page.locator('#code').fill(code);
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
};

/** Signs in at the portal and stands on the page that was asked for. */
export const comeIn = async (house: WindowHouse, page: Page, guest: Guest, path = '/'): Promise<void> => {
  await page.goto(`${house.at('portal')}${path}`);
  await enterCode(page, await askForCode(house, page, guest));
};

/** A file to hand in: its bytes, or, where they are many, where it lies. */
export type Paper = InMemory | { readonly path: string };
export type InMemory = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** What somebody answers on a page: text by the id of its box, choices by the id of the one that is ticked. */
export type Answers = Readonly<Record<string, string | true | Paper>>;

/** Fills in what is asked and presses the page's own button. */
export const answer = async (page: Page, answers: Answers): Promise<void> => {
  for (const [id, said] of Object.entries(answers)) {
    const field = page.locator(`[id="${id}"]`);
    if (said === true) await field.check();
    else if (typeof said === 'string') await field.fill(said);
    else await field.setInputFiles('path' in said ? said.path : said);
  }
  await page.locator('form[id="form"] .acts button.btn').first().click();
  await page.waitForLoadState();
};

/** All that a request needs, page by page. The contract makes it one's own. */
export const requestAnswers = (contract: string, letter: Paper): Readonly<Record<string, Answers>> => ({
  who: {
    country: 'Zambia',
    body: 'Ministry of Mines',
    'level-NATIONAL': true,
    'languages-en': true,
    'waiver-no': true,
  },
  project: { contract, resources: 'copper\nrailway', background: 'Talks began in spring; the draft is on the table.' },
  party: { parties: 'Kalundu Copper Ltd' },
  help: { 'services-law': true, 'services-money': true },
  dates: { 'round-day': '8', 'round-month': '2', 'round-year': '2027', timeline: 'An agreement before the summer.' },
  letter: {
    'way-upload': true,
    signer: 'Mutale Banda',
    office: 'Permanent Secretary',
    'basis-OFFICE': true,
    file: letter,
  },
});
