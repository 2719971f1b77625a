import type { Story } from '../grammar/story.js';
import { scratchHouse, type ScratchHouse } from './scratch-house.js';
import { storyHouse } from './story-house.js';
import { tellStories, type StoryResult } from './tell.js';

type Progress = (line: string) => void;

/** What is checked of a house after its stories, beyond what each says: the chains, and four eyes on every decision. */
const checkHouse = async (house: ScratchHouse): Promise<StoryResult> => {
  const since = performance.now();
  const { code, output } = await house.connex('verify', '--json');
  const failures = code === 0 ? [] : [{ step: 'every hash chain is whole', expected: 0, got: output.slice(0, 500) }];
  return {
    name: 'verify',
    passed: code === 0 ? 1 : 0,
    failed: failures.length,
    seconds: Math.round((performance.now() - since) / 10) / 100,
    failures,
  };
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
    await teller.close();
    return [...results, await checkHouse(house)];
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
