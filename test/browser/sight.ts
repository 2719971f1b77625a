import type { Page } from 'playwright-core';

const tooWide = 'Math.max(0, document.documentElement.scrollWidth - innerWidth)';

/** By how many pixels the page is wider than its window; 0 on a page that fits. What floats has a moment to find its place. */
export const sidewaysBy = async (page: Page): Promise<number> => {
  for (let looks = 0; looks < 10; looks++) {
    if ((await page.evaluate<number>(tooWide)) === 0) return 0;
    await page.waitForTimeout(50);
  }
  return page.evaluate<number>(tooWide);
};

/** Controls without a name that can be spoken, by what they look like in the file. */
export const namelessControls = async (page: Page): Promise<readonly string[]> => {
  const tree = await page.locator('body').ariaSnapshot();
  return tree
    .split('\n')
    .filter((line) =>
      /^\s*- (button|link|textbox|combobox|checkbox|radio|searchbox|switch|menuitem|option|tab)(:|$| \[)/.test(line),
    )
    .map((line) => line.trim());
};

/** One stop of the Tab key: what it is, and whether a person can see that it has the focus. */
type Stop = {
  readonly name: string;
  readonly seen: boolean;
  readonly covered: boolean;
  readonly follows: boolean;
};

const atFocus = `(() => {
  const all = [...document.querySelectorAll('*')];
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const x = Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2));
  const y = Math.min(innerHeight - 1, Math.max(0, box.top + Math.min(box.height / 2, 20)));
  const top = document.elementFromPoint(x, y);
  const place = all.indexOf(one);
  const follows = place > (window.lastStop ?? -1);
  window.lastStop = place;
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return {
    name: (one.getAttribute('aria-label') || one.textContent || one.getAttribute('name') || one.tagName).trim().slice(0, 40),
    seen: ring || [...one.querySelectorAll('*')].some((part) => parseFloat(getComputedStyle(part).outlineWidth) >= 2 && getComputedStyle(part).outlineStyle !== 'none'),
    covered: !!top && top !== one && !one.contains(top) && !top.contains(one),
    follows,
  };
})()`;

const faultsOf = ({ name, seen, covered }: Stop): readonly string[] => [
  ...(seen ? [] : [`"${name}" has the focus, and nothing shows it`]),
  ...(covered ? [`"${name}" has the focus below something else`] : []),
];

/** Walks the page by Tab, at most `limit` stops, until it comes round. Answers each stop. */
const walk = async (page: Page, limit: number): Promise<readonly Stop[]> => {
  await page.evaluate('document.activeElement?.blur?.(), window.lastStop = -1, scrollTo(0, 0)');
  const stops: Stop[] = [];
  while (stops.length < limit) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop | null>(atFocus);
    if (!stop?.follows) break;
    stops.push(stop);
  }
  return stops;
};

/** What is wrong with the focus of a page: unseen, covered, jumping the queue, or nowhere. */
export const focusFaults = async (page: Page, limit = 60): Promise<readonly string[]> => {
  const stops = await walk(page, limit);
  const jumping = await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex^="-"])').count();
  return [
    ...(stops.length === 0 ? ['nothing on the page takes the focus'] : []),
    ...stops.flatMap(faultsOf),
    ...(jumping > 0 ? [`${jumping} elements jump the queue by a tabindex`] : []),
  ];
};
