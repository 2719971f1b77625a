import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, and what is good practice beyond it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Finding = { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: unknown }[] };

const asked = `axe.run(document, ${JSON.stringify({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })})
  .then(({ violations }) => violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target }) => ({ target })) })))`;

/** What axe finds on a page as it is now, one line a rule; nothing on a good page. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(`typeof axe === 'undefined' && (0, eval)(${JSON.stringify(axe)}), undefined`);
  const found = await page.evaluate<readonly Finding[]>(asked);
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => String(target)).join(' · ')})`,
  );
};
