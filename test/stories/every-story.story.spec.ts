import { everyStory } from './every.story.js';
import type { Story } from './grammar/story.js';
import { msasa } from './s01-msasa.story.js';
import { sakkia } from './s03-sakkia.story.js';
import { logPrint } from './told/log-print.js';
import { scratchHouse, type ScratchHouse } from './told/scratch-house.js';
import { storyHouse } from './told/story-house.js';
import { tellInScratchHouses } from './told/tell-in-scratch-houses.js';
import { tellStories } from './told/tell.js';

const patience = 240_000;

/** Kills a part without warning; its supervisor brings it back. */
const killed = async (house: ScratchHouse, part: string) => {
  const pid = (await house.status()).find(({ name }) => name === part)?.pid;
  if (!pid) throw new Error(`There is no ${part} to kill.`);
  process.kill(pid, 'SIGKILL');
};

/** Tells stories in a new house, something happening to it after some steps, and answers the print of its log. */
const printAfter = async (stories: readonly Story[], happens: Readonly<Record<number, string>> = {}) => {
  const house = await scratchHouse();
  try {
    const teller = storyHouse(house);
    const kills: Promise<void>[] = [];
    const results = await tellStories(stories, teller, (step) => {
      const part = happens[step];
      if (part) kills.push(killed(house, part));
    });
    await Promise.all(kills);
    await teller.close();
    return {
      print: await logPrint(house.addresses['postgres'] ?? ''),
      failures: results.flatMap((one) => one.failures),
    };
  } finally {
    await house.takeDown();
  }
};

describe('the acceptance stories, told through the door on real parts', () => {
  it(
    'are true in every instant',
    async () => {
      const results = await tellInScratchHouses(everyStory, () => undefined);
      expect(results.flatMap(({ name, failures }) => failures.map((failure) => ({ name, ...failure })))).toEqual([]);
      expect(results.reduce((sum, { passed }) => sum + passed, 0)).toBeGreaterThan(100);
    },
    patience,
  );

  it(
    'leave logs of one hash, told twice, or told while the conductor and Temporal are killed',
    async () => {
      const calm = await printAfter([msasa, sakkia]);
      const shaken = await printAfter([msasa, sakkia], { 6: 'conductor', 12: 'temporal', 20: 'conductor' });
      expect(calm.failures).toEqual([]);
      expect(shaken).toEqual(calm);
    },
    patience,
  );
});
