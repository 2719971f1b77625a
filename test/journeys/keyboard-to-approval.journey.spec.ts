import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { axeInBothThemes } from '../browser/axe.js';
import { readyCase, type KnownCase } from '../browser/cases.js';
import { openChromium } from '../browser/chromium.js';
import { chooseFile, tabTo } from '../browser/keyboard.js';
import { visit, type Visit } from '../browser/visit.js';
import { windowHouse, type WindowHouse } from '../browser/window-house.js';
import { paper } from '../stories/told/paper.js';

let house: WindowHouse;
let browser: Browser;
let known: KnownCase;
beforeAll(async () => {
  [house, browser] = await Promise.all([windowHouse(), openChromium()]);
  known = await readyCase(house);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** From the address to the first page, without a pointer. */
const signIn = async (person: RegExp): Promise<Visit> => {
  const sitting = await visit(browser);
  await sitting.page.goto(house.at('console'));
  await sitting.page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  await tabTo(sitting.page, person);
  await sitting.page.keyboard.press('Enter');
  await sitting.page.getByRole('heading', { name: 'SLA board' }).waitFor();
  return sitting;
};

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
const bytes = Buffer.from(paper('approval letter of the keyboard'));
const letter = { name: 'approval.pdf', mimeType: 'application/pdf', buffer: bytes };

describe('a case, by keyboard alone', () => {
  it('is brought to its proposal by the case manager, from sign-in to the event', async () => {
    const { page, complaints, leave } = await signIn(/^Case manager/);
    const { keyboard } = page;
    await keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await keyboard.type(known.nickname);
    await page.getByRole('option', { name: known.nickname }).waitFor();
    await keyboard.press('Enter');
    await heading(page, known.nickname);

    await page.getByRole('button', { name: /^Propose an answer/ }).waitFor();
    await keyboard.press('d');
    await heading(page, 'Propose an answer to the request');
    await tabTo(page, /Approve/);
    await keyboard.press('Space');
    await tabTo(page, /^Letter/);
    await chooseFile(page, letter);
    await page.getByRole('link', { name: 'approval.pdf' }).waitFor();
    await tabTo(page, /Budget ceiling/);
    await keyboard.type('120000');
    await tabTo(page, /Days ceiling/);
    await keyboard.type('60');
    await tabTo(page, /^Propose an answer to the request$/);
    await keyboard.press('Enter');
    await page
      .getByText(/Recorded as #/)
      .first()
      .waitFor();

    const proposed = (await house.eventsOf(known.stream)).filter(({ type }) => type === 'ApprovalProposed').at(-1);
    expect(proposed).toMatchObject({
      data: {
        command: 'DecideRequest',
        data: {
          outcome: 'APPROVE',
          letterSha256: createHash('sha256').update(bytes).digest('hex'),
          budgetCeiling: 120_000,
          daysCeiling: 60,
        },
      },
      meta: { by: { person: 'case-manager', role: 'CASE_MGR' } },
    });
    expect(complaints()).toEqual([]);
    await leave();
  });

  it('is decided by the head, who is told first that a reason of two words is none, and loses nothing', async () => {
    const { page, complaints, leave } = await signIn(/^Head/);
    const { keyboard } = page;
    await keyboard.press('g');
    await keyboard.press('t');
    await heading(page, 'My tasks');
    await tabTo(page, /Decide what was proposed/);
    while (!(await page.locator('tr:has(:focus), tr:focus').innerText()).includes(known.nickname))
      await keyboard.press('j');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: known.nickname }).first().waitFor();
    await page.getByText('Approve as proposed').waitFor();
    await page.getByText('Request approved. Stage is now scoping.').waitFor();
    await page.getByText(/^C06 started, due /).waitFor();

    await tabTo(page, /Reason|Why/);
    await keyboard.type('It fits.');
    await tabTo(page, /^Approve as proposed/);
    await keyboard.press('Enter');
    await page.locator('.problems').waitFor();
    expect(await page.locator('.problems').innerText()).toMatch(/20/);
    expect(await axeInBothThemes(page)).toEqual([]);

    await tabTo(page, /Reason|Why/);
    await keyboard.press('End');
    await keyboard.type(' The six checks are low and the letter says so.');
    await tabTo(page, /letter|basis|evidence|gazette|acknowledgement/i);
    await keyboard.press('Space');
    await tabTo(page, /^Approve as proposed/);
    await keyboard.press('Enter');
    await page
      .getByText(/Recorded as #/)
      .first()
      .waitFor();

    const approved = (await house.eventsOf(known.stream)).find(({ type }) => type === 'RequestApproved');
    expect(approved).toMatchObject({
      data: { budgetCeiling: 120_000, daysCeiling: 60 },
      meta: {
        by: { person: 'head', role: 'HEAD' },
        decision: {
          proposedBy: 'case-manager',
          decidedBy: 'head',
          reasonText: 'It fits. The six checks are low and the letter says so.',
        },
      },
    });
    expect(complaints()).toEqual([]);
    await leave();
  });
});
