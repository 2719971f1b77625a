import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../browser/chromium.js';
import { newGuest } from '../browser/guests.js';
import { answer, askForCode, comeIn, enterCode, requestAnswers, type Paper } from '../browser/portal.js';
import { visit } from '../browser/visit.js';
import { windowHouse, type WindowHouse } from '../browser/window-house.js';
import { endCodes, signOut } from '../browser/window-sql.js';
import { paper } from '../stories/told/paper.js';

let house: WindowHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([windowHouse(), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** A guest of one's own who has just begun a request, at a browser without script. */
const began = async (name: string) => {
  const guest = await newGuest(house, name);
  const { page, leave } = await visit(browser, { script: false });
  await comeIn(house, page, guest, '/request');
  await page.getByRole('button', { name: 'Begin' }).click();
  return { guest, page, leave, list: page.url() };
};

/** What stands beside the fields that are wrong, and in the summary above. */
const saidOf = async (page: Page) => ({
  above: await page.locator('.problems a').allInnerTexts(),
  beside: await page.locator('[id$="-wrong"], .wrong').allInnerTexts(),
});

const pdf = (buffer: Buffer): Paper => ({ name: 'letter.pdf', mimeType: 'application/pdf', buffer });

const folder = mkdtempSync(join(tmpdir(), 'connex-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 60 MB that begin as a PDF does, and take no room on the disk. */
const largeFile = (): string => {
  const path = join(folder, 'large.pdf');
  writeFileSync(path, '%PDF-1.7\n');
  truncateSync(path, 60_000_000);
  return path;
};

describe('what is typed wrongly into the portal', () => {
  it('is answered beside each field, and stays where it was typed', async () => {
    const { page, leave, list } = await began('Bwalya');
    const tries: readonly (readonly [page: string, field: string, typed: string, says: RegExp])[] = [
      ['who', 'country', '', /Fill this in/],
      ['who', 'country', 'Atlantis', /do not know this country/],
      ['who', 'country', 'زامبيا غير معروفة', /do not know this country/],
      ['project', 'contract', 'x'.repeat(301), /301 characters, and 300 have room/],
      ['project', 'background', 'y'.repeat(6_001), /6001 characters, and 6000 have room/],
      [
        'project',
        'resources',
        Array.from({ length: 21 }, (_, n) => `tag ${n}`).join('\n'),
        /21 lines, and 20 have room/,
      ],
      ['dates', 'round-day', '31', /no such day/],
    ];
    for (const [part, field, typed, says] of tries) {
      await page.goto(`${list}/${part}`);
      await answer(
        page,
        part === 'dates' ? { [field]: typed, 'round-month': '2', 'round-year': '2027' } : { [field]: typed },
      );
      const { above, beside } = await saidOf(page);
      expect([field, beside.join(' ')]).toEqual([field, expect.stringMatching(says)]);
      expect([field, above.join(' ')]).toEqual([field, expect.stringMatching(says)]);
      expect(await page.locator(`[id="${field}"]`).inputValue()).toBe(typed);
    }
    for (const [year, says] of [
      ['2020', /has gone by/],
      ['2060', /more than ten years/],
    ] as const) {
      await page.goto(`${list}/dates`);
      await answer(page, { 'round-day': '8', 'round-month': '2', 'round-year': year });
      expect((await saidOf(page)).beside.join(' ')).toMatch(says);
    }
    await leave();
  });

  it('is text, whatever it says: marks of direction, pasted tables and script are shown as they are', async () => {
    const { page, leave, list } = await began('Mwila');
    const nasty = ['<script>alert(1)</script>', '\u202Eevil\u202C', '=HYPERLINK("x")', 'one\ttwo\tthree'];
    await answerOn(page, `${list}/project`, { contract: nasty[0] ?? '', resources: nasty.slice(1).join('\n') });
    await page.goto(`${list}/project`);
    expect(await page.locator('#contract').inputValue()).toBe(nasty[0]);
    await page.goto(`${list}/check`);
    const summary = await page.locator('main').innerText();
    expect(summary).toContain(nasty[0]);
    expect(await page.locator('main script').count()).toBe(0);
    await leave();
  });

  it('a file that is too large, renamed, or empty is refused in a sentence, and the other answers stay', async () => {
    const { page, leave, list } = await began('Kabwe');
    const others = {
      'way-upload': true,
      signer: 'Mutale Banda',
      office: 'Permanent Secretary',
      'basis-OFFICE': true,
    } as const;
    const files: readonly (readonly [Paper, RegExp])[] = [
      [{ path: largeFile() }, /larger than 50 MB/],
      [pdf(Buffer.from('MZ\u0090\u0000 This program cannot be run in DOS mode.')), /not a PDF, Word/],
      [pdf(Buffer.alloc(0)), /empty/],
    ];
    for (const [file, says] of files) {
      await answerOn(page, `${list}/letter`, { ...others, file });
      expect((await saidOf(page)).beside.join(' ')).toMatch(says);
      expect(await page.locator('#signer').inputValue()).toBe('Mutale Banda');
    }
    await leave();
  });
});

const answerOn = async (page: Page, url: string, answers: Parameters<typeof answer>[1]) => {
  await page.goto(url);
  await answer(page, answers);
};

describe('a session and a code that are over', () => {
  it('a session that ends in the middle of a form loses nothing: the code is asked, and the text is there again', async () => {
    const { guest, page, leave, list } = await began('Natasha');
    const contract = `Port concession ${randomUUID().slice(0, 8)}`;
    await page.goto(`${list}/project`);
    await page.locator('#contract').fill(contract);
    await page.locator('#background').fill('Two sentences, typed for an hour.');
    await signOut(house, guest.person);
    await page.getByRole('button', { name: 'Save and go on' }).click();
    expect(await page.locator('main').innerText()).toContain('What you typed is kept in this page');

    await enterCode(page, await askForCode(house, page, guest));
    expect(new URL(page.url()).pathname).toBe(new URL(`${list}/project`).pathname);
    expect(await page.locator('#contract').inputValue()).toBe(contract);
    expect(await page.locator('#background').inputValue()).toBe('Two sentences, typed for an hour.');
    await leave();
  });

  it('a guessed code counts down, and then a new one is sent', async () => {
    const guest = await newGuest(house, 'Thandiwe');
    const { page, leave } = await visit(browser, { script: false });
    await page.goto(house.at('portal'));
    const right = await askForCode(house, page, guest);
    const wrong = right === '123456' ? '654321' : '123456';
    const said: string[] = [];
    for (let tries = 0; tries < 5; tries++) {
      await enterCode(page, wrong);
      said.push((await saidOf(page)).beside.join(' '));
    }
    expect(said[0]).toMatch(/try 4 times more/);
    expect(said[4]).toMatch(/does not work any more/);
    await enterCode(page, right);
    expect((await saidOf(page)).beside.join(' ')).toMatch(/does not work any more/);
    await leave();
  });

  it('a code after its time, and one in another browser, open nothing', async () => {
    const guest = await newGuest(house, 'Luyando');
    const { page, leave } = await visit(browser, { script: false });
    await page.goto(house.at('portal'));
    const code = await askForCode(house, page, guest);
    const elsewhere = await visit(browser, { script: false });
    await elsewhere.page.goto(`${house.at('portal')}/sign-in/code`);
    expect(await elsewhere.page.locator('#code').count()).toBe(0);
    await elsewhere.leave();

    await endCodes(house);
    await enterCode(page, code);
    expect((await saidOf(page)).beside.join(' ')).toMatch(/does not work any more/);
    await leave();
  });

  it('an address that nobody has registered is answered as any other', async () => {
    const { page, leave } = await visit(browser, { script: false });
    await page.goto(house.at('portal'));
    for (const [typed, says] of [
      ['', /Fill this in/],
      ['no address', /not an e-mail address/],
      ['имя@пример.рф', /Latin letters/],
    ] as const) {
      await page.locator('#address').fill(typed);
      await page.locator('main form button').first().click();
      expect((await saidOf(page)).beside.join(' ')).toMatch(says);
    }
    await page.locator('#address').fill('nobody@nowhere.example');
    await page.locator('main form button').first().click();
    expect(await page.locator('main').innerText()).toContain('If nobody@nowhere.example is registered with us');
    await leave();
  });
});

describe('a link into the portal', () => {
  it('that is not for whoever is signed in says what to do, and nothing of the case', async () => {
    const guest = await newGuest(house, 'Mapalo');
    const { page, leave } = await visit(browser, { script: false });
    await comeIn(house, page, guest);
    await page.goto(`${house.at('portal')}/cases/case-${randomUUID()}`);
    expect(await page.locator('h1').innerText()).toBe('There is no such page');
    await leave();
  });

  it('a request with no letter yet says that it cannot be sent, and where to send it', async () => {
    const { page, leave, list } = await began('Chileshe');
    const { letter: _, ...rest } = requestAnswers('Rail concession', pdf(Buffer.from(paper('letter'))));
    for (const [part, answers] of Object.entries(rest)) await answerOn(page, `${list}/${part}`, answers);
    await answerOn(page, `${list}/letter`, {
      'way-post': true,
      signer: 'A. B.',
      office: 'Minister',
      'basis-UNKNOWN': true,
    });
    await page.goto(`${list}/check`);
    expect(await page.locator('main').innerText()).toContain('cannot be sent before the letter is with us');
    expect(await page.getByRole('button', { name: 'Send the request' }).count()).toBe(0);
    await leave();
  });
});
