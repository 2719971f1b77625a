import type { Page } from 'playwright-core';
import type { WindowHouse } from './window-house.js';

/** Chooses a person at the provider's page, where whoever sits at this machine may be anybody. */
export const chooseWhoToBe = async (page: Page, person: string): Promise<void> => {
  await page.locator(`button[name="person"][value="${person}"]`).click();
};

/** Signs somebody in at the console and waits until the page that was asked for stands. */
export const signInAs = async (house: WindowHouse, page: Page, person: string, path = ''): Promise<void> => {
  await page.goto(`${house.at('console')}${path}`);
  await chooseWhoToBe(page, person);
  await page.locator('main#main h1').first().waitFor();
};
