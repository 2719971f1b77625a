import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { paper } from '../stories/told/paper.js';
import type { Guest } from './guests.js';
import { answer, askForCode, enterCode, requestAnswers } from './portal.js';
import type { WindowHouse } from './window-house.js';

/** Called at each stop of a tour, with the page as a visitor sees it there. */
export type Look = (name: string, page: Page) => Promise<void>;

type Tour = { readonly house: WindowHouse; readonly page: Page; readonly guest: Guest; readonly look: Look };

const press = async (page: Page) => {
  await page.locator('form[id="form"] .acts button.btn').first().click();
  await page.waitForLoadState();
};

const throughTheDoor = async ({ house, page, guest, look }: Tour) => {
  await page.goto(`${house.at('portal')}/?lang=${guest.language}`);
  await look('sign in', page);
  await press(page);
  await look('sign in, nothing given', page);
  const code = await askForCode(house, page, guest);
  await look('code', page);
  await enterCode(page, code === '123456' ? '654321' : '123456');
  await look('code, wrong', page);
  await enterCode(page, code);
};

const throughTheRequest = async ({ page, look }: Tour) => {
  await look('home, no case yet', page);
  await page.locator('a[href="/request"]').first().click();
  await look('request, before it is begun', page);
  await press(page);
  const list = page.url();
  await look('request, list', page);
  const contract = `Mine development agreement ${randomUUID().slice(0, 8)}`;
  const letter = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from(paper(`letter ${contract}`)) };
  for (const [part, answers] of Object.entries(requestAnswers(contract, letter))) {
    await page.goto(`${list}/${part}`);
    await look(`request, ${part}`, page);
    if (part === 'letter') {
      await press(page);
      await look(`request, ${part}, incomplete`, page);
    }
    await answer(page, answers);
  }
  await look('request, list, done', page);
  await page.goto(`${list}/check`);
  await look('request, check and send', page);
  await press(page);
  await look('request, receipt', page);
};

const said = async (house: WindowHouse, by: string, [command, stream, data]: readonly [string, string, object]) => {
  const answered = await house.as(by).speak(command, { commandId: randomUUID(), stream, data });
  if (!answered.ok) throw new Error(`${by} ${command}: ${JSON.stringify(answered.problem)}`);
  return answered.body.revision;
};

const throughTheCase = async ({ house, page, look }: Tour) => {
  await page.locator('main a[href^="/cases/"]').first().click();
  await look('case, nothing needed', page);
  const stream = new URL(page.url()).pathname.split('/')[2] ?? '';
  const text = 'Please send the annexes of the draft contract.';
  const from = await said(house, 'case-manager', ['RequestInformation', stream, { text, askedOf: 'focal point' }]);
  await page.goto(`${house.at('portal')}/cases/${stream}?from=${from}`);
  await look('case, a question waits', page);
  await page.locator('main a[href*="/questions/"]').first().click();
  await look('question', page);
  await press(page);
  await look('question, nothing answered', page);
  await answer(page, { answer: 'The annexes are A to D.', 'more-no': true });
  await look('case, answered', page);
  await page.goto(`${house.at('portal')}/cases/${stream}/people`);
  await look('people', page);
  await page.goto(`${house.at('portal')}/nowhere`);
  await look('no such page', page);
};

/** Through every page of the portal and most of their states, as one guest, in the language that is theirs. */
export const portalTour = async (tour: Tour): Promise<void> => {
  await throughTheDoor(tour);
  await throughTheRequest(tour);
  await throughTheCase(tour);
};
