import type { Page } from 'playwright-core';
import type { InMemory } from './portal.js';

const most = 120;

const nameAtFocus = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return '';
  const by = (ids) => (ids ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const labels = [...(one.labels ?? [])].map((label) => label.textContent).join(' ');
  return [one.getAttribute('aria-label'), by(one.getAttribute('aria-labelledby')), labels, one.textContent, one.value].filter(Boolean).join(' ').trim();
})()`;

/** What has the focus, by everything that names it. */
export const atFocus = (page: Page): Promise<string> => page.evaluate<string>(nameAtFocus);

/** Presses Tab until something of that name has the focus. Throws with where the focus has been. */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  const been: string[] = [];
  while (been.length < most) {
    await page.keyboard.press('Tab');
    const here = await atFocus(page);
    if (name.test(here)) return;
    been.push(here.slice(0, 40));
  }
  throw new Error(`Tab does not come to ${String(name)}; it was at: ${been.join(' · ')}`);
};

/** Chooses a file at the control that has the focus, as somebody does who opens the machine's own dialog from there. */
export const chooseFile = async (page: Page, file: InMemory): Promise<void> => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
  await chooser.setFiles(file);
};
