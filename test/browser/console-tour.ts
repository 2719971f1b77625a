import type { Browser, Page } from 'playwright-core';
import { acknowledgedCase, freshCase, proposedCase, readyCase } from './cases.js';
import type { Look } from './portal-tour.js';
import { signInAs } from './sign-in.js';
import { visit, type Manner } from './visit.js';
import type { WindowHouse } from './window-house.js';

/** One place of the console: who stands there, at which address, and what they do before one looks. */
type Stop = {
  readonly name: string;
  readonly path: string;
  readonly before?: (page: Page) => Promise<unknown>;
};

const row = (page: Page) => page.locator('tbody tr[data-index], tbody tr').first();
const pressed = (keys: string) => async (page: Page) => {
  await page.waitForTimeout(300);
  await page.keyboard.press(keys);
  await page.waitForTimeout(300);
};

const at = (nickname: string, more = ''): string => `cases/${encodeURIComponent(nickname)}${more}`;

type Cases = Readonly<Record<'fresh' | 'acknowledged' | 'ready' | 'proposed', string>> & {
  readonly approvalId: string;
};

const toldCases = async (house: WindowHouse): Promise<Cases> => {
  const [fresh, acknowledged, ready, proposed] = [
    await freshCase(house),
    await acknowledgedCase(house),
    await readyCase(house),
    await proposedCase(house),
  ];
  return {
    fresh: fresh.nickname,
    acknowledged: acknowledged.nickname,
    ready: ready.nickname,
    proposed: proposed.nickname,
    approvalId: proposed.approvalId,
  };
};

const otherRules: Stop = {
  name: 'policy, other rules are tried',
  path: 'policies?try=C05.pauses%3Ds',
  before: async (page) => {
    await page.getByRole('button', { name: 'Replay every case' }).click();
    await page
      .getByRole('row', { name: /^Decision/ })
      .getByText('stands while')
      .click();
    await page
      .getByRole('row', { name: /^Decision/ })
      .getByText('2 rungs')
      .click();
    await page.getByText('22 of 22 hold.').waitFor();
  },
};

const ofTheManager = ({ ready, acknowledged }: Cases): readonly Stop[] => [
  { name: 'board', path: '' },
  { name: 'board, nothing matches', path: '?owner=nobody' },
  { name: 'board, by stage', path: '?group=stage' },
  { name: 'board, explained', path: '', before: (page) => row(page).locator('td').nth(2).click() },
  { name: 'board, chosen', path: '', before: (page) => row(page).getByRole('checkbox').check() },
  { name: 'board, views', path: '', before: (page) => page.getByRole('button', { name: /view…|views…/i }).click() },
  { name: 'palette', path: '', before: pressed('Control+k') },
  { name: 'keys', path: '', before: pressed('?') },
  { name: 'settings', path: '', before: (page) => page.getByRole('button', { name: /your settings/ }).click() },
  { name: 'tasks', path: 'tasks' },
  { name: 'requests', path: 'requests' },
  { name: 'case', path: at(ready) },
  { name: 'case, timeline', path: at(ready, '/timeline') },
  { name: 'case, clocks', path: at(ready, '/clocks') },
  { name: 'case, documents', path: at(acknowledged, '/documents') },
  { name: 'case, team', path: at(ready, '/team') },
  { name: 'case, proof', path: at(ready, '/proof') },
  { name: 'case, an act', path: at(ready, '?do=DecideRequest') },
  {
    name: 'case, an act, incomplete',
    path: at(ready, '?do=RequestInformation'),
    before: (page) => page.getByRole('complementary').locator('button[type="submit"]').click(),
  },
  { name: 'board, since Monday', path: '?since=2026-11-23' },
  { name: 'calendars', path: 'calendars' },
  { name: 'calendar, a day is added', path: 'calendars/CSU?do=add' },
  { name: 'policy', path: 'policies' },
  otherRules,
  { name: 'no such page', path: 'nowhere' },
  { name: 'no such case', path: at('Nobody') },
];

const ofTheHead = ({ proposed, approvalId }: Cases): readonly Stop[] => [
  { name: 'tasks of the head', path: 'tasks' },
  { name: 'case, a decision', path: at(proposed, `?do=decide.${approvalId}`) },
];

const ofIntake = ({ fresh }: Cases): readonly Stop[] => [
  { name: 'requests of intake', path: 'requests' },
  {
    name: 'a request is registered',
    path: 'requests',
    before: (page) =>
      page
        .getByRole('button', { name: /^Register/ })
        .first()
        .click(),
  },
  { name: 'case, a letter is confirmed', path: at(fresh, '?do=AcknowledgeRequest') },
];

const ofTheAuditor = ({ proposed }: Cases): readonly Stop[] => [
  { name: 'register', path: 'decisions' },
  { name: 'register, a decision', path: 'decisions', before: (page) => row(page).locator('td').nth(1).click() },
  { name: 'register, nothing found', path: 'decisions?q=case%3ANobody' },
  { name: 'case of an auditor', path: at(proposed) },
];

type Tour = {
  readonly house: WindowHouse;
  readonly browser: Browser;
  readonly look: Look;
  readonly manner?: Manner;
  /** Said for each visitor when they leave: what their browser complained of. */
  readonly left?: (complaints: readonly string[]) => void;
};

/** Through every page of the console and most of their states, as those who work there. */
export const consoleTour = async ({ house, browser, look, manner, left }: Tour): Promise<void> => {
  const cases = await toldCases(house);
  const visitors = {
    'case-manager': ofTheManager(cases),
    head: ofTheHead(cases),
    intake: ofIntake(cases),
    auditor: ofTheAuditor(cases),
  };
  for (const [person, stops] of Object.entries(visitors)) {
    const { page, complaints, leave } = await visit(browser, manner);
    await signInAs(house, page, person);
    for (const { name, path, before } of stops) {
      await page.goto(`${house.at('console')}${path}`);
      await page.locator('main h1, main .empty').first().waitFor();
      await page.locator('main .bones').first().waitFor({ state: 'detached' });
      await before?.(page);
      await page.waitForTimeout(150);
      await look(name, page);
    }
    left?.(complaints());
    await leave();
  }
};
