import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from '@connex/infra-local';
import { openChromium } from '../browser/chromium.js';
import { consoleTour } from '../browser/console-tour.js';
import { newGuest } from '../browser/guests.js';
import { portalTour } from '../browser/portal-tour.js';
import { visit } from '../browser/visit.js';
import { mondayMorning, openedHouse } from '../browser/window-house.js';
import { demo } from '../stories/demo/demo.js';
import { scratchHouse } from '../stories/told/scratch-house.js';
import { storyHouse } from '../stories/told/story-house.js';
import { tellStories } from '../stories/told/tell.js';
import { albumPage } from './album.js';
import { arabicGlyphs } from './arabic-glyphs.js';
import { camera, type Picture } from './camera.js';

/**
 * `npm run photographs`: every page of console and portal, in most of their states, at two widths and in both themes, the
 * portal in three languages; laid side by side in .connex/photographs/index.html for a person to look at.
 */
const folder = join(foldersOf().root, 'photographs');
const say = (line: string) => void process.stderr.write(`${line}\n`);
const monthsBefore = '2026-11-01T00:00:00.000Z';

const takeConsole = async (seen: Parameters<typeof consoleTour>[0]): Promise<readonly Picture[]> => {
  const { take, pictures } = camera({ folder, window: 'console', language: 'en' });
  await consoleTour({ ...seen, look: take });
  return pictures;
};

const takePortal = async ({ house, browser }: Pick<Parameters<typeof consoleTour>[0], 'house' | 'browser'>) => {
  const all: Picture[] = [];
  for (const language of ['en', 'fr', 'ar']) {
    say(`the portal in ${language}`);
    const style = language === 'ar' ? await arabicGlyphs() : undefined;
    const { take, pictures } = camera({ folder, window: 'portal', language, style });
    const { page, leave } = await visit(browser);
    await portalTour({ house, page, guest: await newGuest(house, 'Zawadi', { language }), look: take });
    await leave();
    all.push(...pictures);
  }
  return all;
};

say('a house with ten told cases');
const scratch = await scratchHouse({ at: monthsBefore });
const house = openedHouse(scratch, () => scratch.takeDown());
const browser = await openChromium();
try {
  const teller = storyHouse(scratch);
  await tellStories(demo(mondayMorning), teller);
  await teller.advance(mondayMorning);
  await teller.close();
  rmSync(folder, { recursive: true, force: true });
  say('the console');
  const pictures = [
    ...(await takeConsole({ house, browser, look: () => Promise.resolve() })),
    ...(await takePortal({ house, browser })),
  ];
  writeFileSync(join(folder, 'index.html'), albumPage(pictures));
  process.stdout.write(`${pictures.length} photographs: ${join(folder, 'index.html')}\n`);
} finally {
  await browser.close();
  await house.close();
}
