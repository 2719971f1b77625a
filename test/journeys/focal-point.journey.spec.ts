import { createHash, randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { says } from '../browser/cases.js';
import { openChromium } from '../browser/chromium.js';
import { newGuest, type Guest } from '../browser/guests.js';
import { mailsTo, nextMail } from '../browser/mailbox.js';
import { answer, askForCode, comeIn, enterCode, requestAnswers } from '../browser/portal.js';
import { visit, type Visit } from '../browser/visit.js';
import { windowHouse, type WindowHouse } from '../browser/window-house.js';
import { paper } from '../stories/told/paper.js';

let house: WindowHouse;
let browser: Browser;
let guest: Guest;
let sitting: Visit;
beforeAll(async () => {
  [house, browser] = await Promise.all([windowHouse(), openChromium()]);
  guest = await newGuest(house, 'Chanda');
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const contract = `Mine development agreement ${randomUUID().slice(0, 8)}`;
const letterBytes = Buffer.from(paper(`letter about ${contract}`));
const letter = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: letterBytes };
const answers = requestAnswers(contract, letter);

/** One page of the request: opened from the list, answered, and back on the list. */
const doPart = async (page: Page, part: string) => {
  await page.locator(`a[href$="/${part}"]`).first().click();
  await answer(page, answers[part] ?? {});
  expect(await page.locator('h1').innerText()).toBe('Your request');
};

const sit = async () => {
  sitting = await visit(browser, { script: false, viewport: { width: 360, height: 740 }, timezoneId: 'Africa/Lusaka' });
  await comeIn(house, sitting.page, guest);
  return sitting.page;
};

describe('a focal point at a browser without script', () => {
  let stream: string;
  let address: string;

  it('comes in by a code, begins a request, and leaves it half done', async () => {
    const page = await sit();
    await page.getByRole('link', { name: 'Ask for support' }).click();
    await page.getByRole('button', { name: 'Begin' }).click();

    await page.getByRole('link', { name: /Who you are/ }).click();
    await answer(page, { body: 'Ministry of Mines' });
    const problems = await page.locator('.problems a').allInnerTexts();
    expect(problems).toContain('Country: Fill this in');
    expect(await page.locator('#body').inputValue()).toBe('Ministry of Mines');

    await answer(page, answers['who'] ?? {});
    await doPart(page, 'project');
    address = new URL(page.url()).pathname;
    await sitting.leave();
  });

  it('goes on another day on another machine, reads everything once more, and sends it', async () => {
    const page = await sit();
    await page.getByRole('link', { name: /Go on with your request|Go on/ }).click();
    expect(new URL(page.url()).pathname).toBe(address);
    for (const part of ['party', 'help', 'dates', 'letter']) await doPart(page, part);

    await page.getByRole('link', { name: /Check and send/ }).click();
    const summary = await page.locator('main').innerText();
    for (const said of [contract, 'Ministry of Mines', 'Kalundu Copper Ltd', 'letter.pdf', 'Mutale Banda'])
      expect(summary).toContain(said);
    await page.getByRole('button', { name: 'Send the request' }).click();
    expect(await page.locator('h1').innerText()).toBe('Your request is with us');
    expect(await page.locator('main').innerText()).toContain(
      createHash('sha256').update(letterBytes).digest('hex').slice(0, 8),
    );
  });

  it('sends it again by the back button, and there is one request all the same', async () => {
    const { page } = sitting;
    await page.goBack();
    const again = page.getByRole('button', { name: 'Send the request' });
    if ((await again.count()) > 0) await again.click();
    expect(await page.locator('h1').innerText()).toBe('Your request is with us');

    await page.getByRole('link', { name: 'To the page of your case' }).click();
    stream = new URL(page.url()).pathname.split('/')[2] ?? '';
    const events = await house.eventsOf(stream);
    const received = events.filter(({ type }) => type === 'RequestReceived');
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      data: {
        channel: 'PORTAL',
        contractName: contract,
        counterparties: ['Kalundu Copper Ltd'],
        servicesRequested: ['Legal advice', 'Financial and tax advice'],
        nextRoundDate: '2027-02-08',
        letterSha256: createHash('sha256').update(letterBytes).digest('hex'),
      },
      meta: { by: { person: guest.person, role: 'GOV_FOCAL' } },
    });
    expect(events.find(({ type }) => type === 'CaseOpened')?.data).toMatchObject({ country: 'ZM' });
    const rows = await house.as('intake').view('case-overview', { limit: '500' });
    expect(rows.ok && rows.body.rows.filter(({ stream: one }) => one === stream)).toHaveLength(1);
  });

  it('finds a question, keeps a half answer, and answers with a paper: it is on record', async () => {
    const asked = await house.as('case-manager').speak('RequestInformation', {
      commandId: randomUUID(),
      stream,
      data: { text: 'Please send the annexes of the draft contract.', askedOf: 'focal point' },
    });
    expect(asked).toMatchObject({ ok: true });
    const { page } = sitting;
    await page.goto(`${house.at('portal')}/cases/${stream}?from=${asked.ok ? asked.body.revision : 0}`);
    await page.getByRole('link', { name: 'Answer question 1' }).click();
    expect(await page.locator('main').innerText()).toContain('Please send the annexes');

    await page.locator('#answer').fill('The annexes are A to D.');
    await page.getByRole('button', { name: 'Keep it for later' }).click();
    expect(await page.locator('#answer').inputValue()).toBe('The annexes are A to D.');

    const annexes = {
      name: 'annexes.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(paper(`annexes ${contract}`)),
    };
    await answer(page, { 'more-no': true, enclosure: annexes });
    expect(await page.locator('main').innerText()).toContain('Your answer is on record');

    const provided = (await house.eventsOf(stream)).filter(({ type }) => type === 'InformationProvided');
    // What was written and what was added are two papers; only with the last is the answer whole.
    expect(provided.map(({ data }) => data['complete'])).toEqual([false, true]);
    expect(provided.map(({ meta }) => meta.by.person)).toEqual([guest.person, guest.person]);
    expect(sitting.complaints()).toEqual([]);
    await sitting.leave();
  });

  it('is invited by mail to their case, by its nickname, and the link leads there after the code', async () => {
    const contact = { person: guest.person, role: 'GOV_FOCAL', institution: 'Ministry of Mines' };
    await says(house, 'intake', 'RecordOfficialContact', { stream, data: contact });
    const before = (await mailsTo(house, guest.address)).length;
    const invited = await fetch(`${house.at('api')}/api/v1/invitations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${house.tokens['intake'] ?? ''}`, 'content-type': 'application/json' },
      body: JSON.stringify({ person: guest.person, stream }),
    });
    expect(invited.ok).toBe(true);
    const mail = await nextMail(house, guest.address, before);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/Zambia|Kalundu|Ministry of Mines/);
    const [link = ''] = /https?:\/\/\S+/.exec(mail.text) ?? [];
    expect(link.startsWith(house.at('portal'))).toBe(true);
    const { page, leave } = await visit(browser, { script: false });
    await page.goto(link);
    await enterCode(page, await askForCode(house, page, guest));
    expect(await page.locator('main').innerText()).toContain('What we need from you');
    await leave();
  });
});
