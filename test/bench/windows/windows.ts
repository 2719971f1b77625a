import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { openChromium } from '../../browser/chromium.js';
import { freshCase } from '../../browser/cases.js';
import { newGuest } from '../../browser/guests.js';
import { comeIn } from '../../browser/portal.js';
import { signInAs } from '../../browser/sign-in.js';
import { slowLine, slowMachine } from '../../browser/slow-line.js';
import { visit } from '../../browser/visit.js';
import { windowHouse, type WindowHouse } from '../../browser/window-house.js';
import { quantile, type Figure } from '../figure.js';
import { oneMoreClock, openClocks } from './thousand-clocks.js';
import { firstPaintOf, longestFrame, tookChanges, usableAt, watchArrival, watchChanges } from './watching.js';
import { weigh } from './weighing.js';

type Site = { readonly house: WindowHouse; readonly browser: Browser };

const rounds = 3;
const clocks = 1_000;

const repeated = async <Value>(times: number, once: () => Promise<Value>): Promise<readonly Value[]> => {
  const values: Value[] = [];
  while (values.length < times) values.push(await once());
  return values;
};

const median = (sample: readonly number[]): number => quantile(sample, 0.5);

/** A page of the portal, each time at a browser that has never been there. */
const portalPage = (browser: Browser, url: string, cookies: Awaited<ReturnType<BrowserContext['cookies']>>) =>
  repeated(rounds, async () => {
    const { context, page, leave } = await visit(browser, { script: false, viewport: { width: 390, height: 844 } });
    await context.addCookies(cookies);
    await slowLine(page);
    await slowMachine(page);
    const weight = weigh(page);
    await page.goto(url);
    const figures = { paint: await firstPaintOf(page), ...(await weight()) };
    await leave();
    return figures;
  });

const portal = async ({ house, browser }: Site): Promise<readonly Figure[]> => {
  const { context, page, leave } = await visit(browser, { script: false });
  await comeIn(house, page, await newGuest(house, 'Bench'));
  await page.goto(`${house.at('portal')}/request`);
  await page.getByRole('button', { name: 'Begin' }).click();
  const cookies = await context.cookies();
  const urls = [house.at('portal'), page.url(), `${page.url()}/letter`];
  await leave();
  const taken = [];
  for (const url of urls) taken.push(await portalPage(browser, url, cookies));
  const slowest = Math.max(...taken.map((page_) => median(page_.map(({ paint }) => paint)))) / 1_000;
  const heaviest = Math.max(...taken.flat().map(({ carried }) => carried)) / 1_000;
  return [
    { id: 'W1', name: 'portal, first paint', value: slowest, unit: ' s', goal: { atMost: 1.2 } },
    { id: 'W2', name: 'portal, heaviest page with its style', value: heaviest, unit: ' kB', goal: { atMost: 14 } },
  ];
};

const consoleArrival = async ({ house, browser }: Site): Promise<readonly Figure[]> => {
  await freshCase(house);
  const first = await visit(browser);
  await signInAs(house, first.page, 'case-manager');
  const cookies = await first.context.cookies();
  await first.leave();
  const taken = await repeated(rounds, async () => {
    const { context, page, leave } = await visit(browser);
    await context.addCookies(cookies);
    await watchArrival(page);
    await slowLine(page);
    await slowMachine(page);
    const weight = weigh(page);
    await page.goto(house.at('console'), { waitUntil: 'commit' });
    const figures = { usable: await usableAt(page), ...(await weight()) };
    await leave();
    return figures;
  });
  const usable = median(taken.map((one) => one.usable)) / 1_000;
  const gzipped = Math.max(...taken.map((one) => one.gzipped)) / 1_000;
  return [
    { id: 'W3', name: 'console, first row of the board', value: usable, unit: ' s', goal: { atMost: 2.5 } },
    { id: 'W4', name: 'console, first load in gzip', value: gzipped, unit: ' kB', goal: { atMost: 180 } },
  ];
};

const fullBoard = async ({ house, browser }: Site): Promise<readonly Figure[]> => {
  await openClocks(house, clocks);
  const { page, leave } = await visit(browser);
  await watchChanges(page);
  await signInAs(house, page, 'case-manager');
  await page.locator('table.board tbody tr[data-index]').first().waitFor();
  const shown = Number(/\d+/.exec((await page.locator('table.board caption').innerText()) || '0')?.[0]);
  await slowMachine(page);
  const frames = await repeated(5, () => longestFrame(page, 4));
  for (let count = 0; count < 10; count++) {
    await oneMoreClock(house);
    await sleep(700);
  }
  const took = await tookChanges(page);
  await leave();
  return [
    { id: 'W5', name: 'clocks on the board', value: shown, unit: '', goal: { atLeast: clocks } },
    { id: 'W6', name: 'longest frame while it scrolls', value: median(frames), unit: ' ms', goal: { atMost: 50 } },
    {
      id: 'W7',
      name: 'a change from the line to the screen',
      value: took.length > 0 ? median(took) : null,
      unit: ' ms',
      goal: { atMost: 100 },
    },
  ];
};

/** `connex bench windows`: what people wait for, on a machine four times slower, at 1.6 Mbps and 300 ms. */
export const windows = async (): Promise<readonly Figure[]> => {
  const house = await windowHouse();
  try {
    const browser = await openChromium();
    const site = { house, browser };
    const figures = [...(await portal(site)), ...(await consoleArrival(site)), ...(await fullBoard(site))];
    await browser.close();
    return figures;
  } finally {
    await house.close();
  }
};
