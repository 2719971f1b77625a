import type { Story } from '../grammar/story.js';
import { scratchHouse, type ScratchHouse } from './scratch-house.js';
import { storyHouse } from './story-house.js';
import { differencesIn } from './told-again.js';
import { tellStories, type StoryResult } from './tell.js';

type Progress = (line: string) => void;

/** What is checked of a house after its stories, beyond what each says. */
const checked = async (name: string, check: () => Promise<StoryResult['failures']>): Promise<StoryResult> => {
  const since = performance.now();
  const failures = await check();
  const seconds = Math.round((performance.now() - since) / 10) / 100;
  return { name, passed: failures.length === 0 ? 1 : 0, failed: failures.length, seconds, failures };
};

const chainsIn = async (house: ScratchHouse) => {
  const { code, output } = await house.connex('verify', '--json');
  return code === 0 ? [] : [{ step: 'every hash chain is whole', expected: 0, got: output.slice(0, 500) }];
};

/** Tells stories together in one new house and takes it down, whatever happened. */
const tellTogether = async (stories: readonly Story[], progress: Progress): Promise<readonly StoryResult[]> => {
  if (stories.length === 0) return [];
  progress(`a house for ${stories.map(({ name }) => name).join(', ')} is starting`);
  const house = await scratchHouse();
  try {
    const teller = storyHouse({
      ...house,
      async conductorPid() {
        const parts = await house.status();
        return parts.find(({ name }) => name === 'conductor')?.pid ?? 0;
      },
    });
    const results = await tellStories(stories, teller, (step, of, means) => progress(`${step}/${of} ${means}`));
    const again = await checked('told again', () => differencesIn(teller.as('head')));
    await teller.close();
    return [...results, again, await checked('verify', () => chainsIn(house))];
  } finally {
    await house.takeDown();
  }
};

/** The stories of good days share a house, their steps merged by instant; each story of a bad day has its own. */
export const tellInScratchHouses = async (stories: readonly Story[], progress: Progress) => {
  const results = [
    ...(await tellTogether(
      stories.filter(({ alone }) => !alone),
      progress,
    )),
  ];
  for (const story of stories.filter(({ alone }) => alone)) results.push(...(await tellTogether([story], progress)));
  return results;
};
