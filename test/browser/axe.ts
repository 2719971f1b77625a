import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, and what is good practice beyond it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Finding = { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: unknown }[] };

type Wanted = { readonly type: 'tag' | 'rule'; readonly values: readonly string[] };

const asked = (wanted: Wanted) =>
  `axe.run(document, ${JSON.stringify({ runOnly: wanted, resultTypes: ['violations'], preload: false })})
  .then(({ violations }) => violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target }) => ({ target })) })))`;

const found = async (page: Page, wanted: Wanted): Promise<readonly string[]> => {
  await page.evaluate(`typeof axe === 'undefined' && (0, eval)(${JSON.stringify(axe)}), undefined`);
  const findings = await page.evaluate<readonly Finding[]>(asked(wanted));
  return findings.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => String(target)).join(' · ')})`,
  );
};

/** What axe finds on a page as it is now, one line a rule; nothing on a good page. */
export const axeFindings = (page: Page): Promise<readonly string[]> => found(page, { type: 'tag', values: tags });

/** The same for both themes: in the dark only what depends on colour is looked at again. The page is left in the light. */
export const axeInBothThemes = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await found(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axeFindings(page);
  return [...light, ...dark.map((line) => `in the dark, ${line}`)];
};
