import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** One picture: of what, how wide, in which theme and language. */
export type Picture = {
  readonly window: 'console' | 'portal';
  readonly name: string;
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly language: string;
  readonly file: string;
};

const widths = [390, 1440];
const themes = ['light', 'dark'] as const;
const heights: Readonly<Record<number, number>> = { 390: 844, 1440: 900 };

const fileName = (words: readonly (string | number)[]): string =>
  `${words
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.png`;

type Roll = {
  readonly folder: string;
  readonly window: Picture['window'];
  readonly language: string;
  readonly style?: string | undefined;
};

/** Takes a page at each width and in each theme, whole, as it stands: what was opened or typed stays open and typed. */
export const camera = ({ folder, window, language, style }: Roll) => {
  mkdirSync(folder, { recursive: true });
  const pictures: Picture[] = [];
  const take = async (name: string, page: Page): Promise<void> => {
    if (style) await page.addStyleTag({ content: style }).catch(() => undefined);
    for (const width of widths) {
      await page.setViewportSize({ width, height: heights[width] ?? 900 });
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        const file = fileName([window, name, language, width, theme]);
        await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled' });
        pictures.push({ window, name, width, theme, language, file });
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };
  return { take, pictures };
};
