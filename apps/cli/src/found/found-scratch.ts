import { found } from '../up/founding.js';
import { tokensIn } from './tokens.js';

/** How a scratch house for stories, lab and benchmarks is founded: a story clock that stands, and the people of stories. */
export const foundScratch = (standsAt: string) => {
  let kept = '';
  return {
    found: async (databaseUrl: string, house: string, folder: string): Promise<void> => {
      kept = folder;
      await found({ mode: 'story', standsAt, databaseUrl, house, folder, log: () => undefined });
    },
    /** The tokens of its people, once it is founded. */
    tokens: () => tokensIn(kept),
  };
};
